import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto'

/** A certificate for a server on this machine, with its key, both as PEM. */
export interface Certificate {
  readonly key: string
  readonly cert: string
}

/** One value of DER: a tag, a length, the bytes. */
const der = (tag: number, ...parts: readonly Uint8Array[]): Buffer => {
  const body = Buffer.concat(parts)
  const long = [body.length >> 8, body.length & 0xff]
  const length = body.length < 0x80 ? [body.length] : [0x82, ...long]
  return Buffer.concat([Buffer.from([tag, ...length]), body])
}

const sequence = (...parts: readonly Uint8Array[]): Buffer => der(0x30, ...parts)
const identifier = (...bytes: readonly number[]): Buffer => der(0x06, Uint8Array.from(bytes))
const time = (text: string): Buffer => der(0x18, Buffer.from(text))

const ecdsaWithSha256 = sequence(identifier(0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02))
const commonName = identifier(0x55, 0x04, 0x03)
const alternativeNames = identifier(0x55, 0x1d, 0x11)

const named = (name: string): Buffer => sequence(der(0x31, sequence(commonName, der(0x0c, Buffer.from(name)))))

const bits = (bytes: Uint8Array): Buffer => der(0x03, Uint8Array.of(0), bytes)

const signedBody = (publicKey: KeyObject, hosts: readonly string[]): Buffer => {
  const names = sequence(...hosts.map((host) => der(0x82, Buffer.from(host))))
  return sequence(
    der(0xa0, der(0x02, Uint8Array.of(2))),
    der(0x02, Uint8Array.of(1)),
    ecdsaWithSha256,
    named('Tests'),
    sequence(time('20200101000000Z'), time('21200101000000Z')),
    named('Tests'),
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(sequence(alternativeNames, der(0x04, names)))),
  )
}

/** Makes a certificate for hosts that signs itself: valid for those alone who are told to trust it. */
export const certificateFor = (...hosts: readonly string[]): Certificate => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const body = signedBody(publicKey, hosts)
  const whole = sequence(body, ecdsaWithSha256, bits(sign('sha256', body, privateKey)))
  const lines = whole.toString('base64').replace(/.{64}/g, '$&\n')
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
  }
}
