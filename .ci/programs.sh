# What the scripts share that have other programs judge the project: .ci/interop, .ci/servers, .ci/cluster, .ci/browser. They
# source it, in the folder of the checkout. Each prints "passed NAME" or "FAILED NAME" for each check; its last line is "N passed, N failed".
# shellcheck shell=bash

give_up() {
  printf 'FAILED %s\n0 passed, 1 failed\n' "$1"
  exit 1
}

java_with_compiler() { java --list-modules 2>/dev/null | grep -q '^jdk\.compiler@'; }

# Installs the packages of Debian that the function missing_packages names.
install_packages() {
  local missing
  mapfile -t missing < <(missing_packages)
  [ ${#missing[@]} -gt 0 ] || return 0
  echo "Installing ${missing[*]}"
  [ "$(id -u)" -eq 0 ] || { echo "This needs root; install by hand: ${missing[*]}"; return 1; }
  export DEBIAN_FRONTEND=noninteractive
  apt-get -q update && apt-get -q install -y --no-install-recommends "${missing[@]}" || return 1
  mapfile -t missing < <(missing_packages)
  [ ${#missing[@]} -eq 0 ] || { echo "Still missing: ${missing[*]}"; return 1; }
}

# install_once NAME PIN… COMMAND: runs a command that fills the folder $cache, once for the pins as they are. What an install
# that was broken off leaves has no mark, and is made anew.
install_once() {
  local name=$1 command=${*: -1} pins=("${@:2:$#-2}")
  cache=${XDG_CACHE_HOME:-$HOME/.cache}/rule-of-law-metrics/$name-$(
    { cat "${pins[@]}" && python3 --version; } | sha256sum | cut -c 1-16)
  mkdir -p "$cache" || return 1
  exec 9>"$cache/lock"
  flock 9 || return 1
  if [ ! -e "$cache/installed" ]; then
    "$command" && touch "$cache/installed" || return 1
  fi
  exec 9>&-
}

# install_jars POM: the jars that a POM names, and those that they ask for.
install_jars() {
  rm -rf "$cache/jars"
  mvn --batch-mode --quiet --strict-checksums -Dstyle.color=never --file "$1" dependency:copy-dependencies \
    -DoutputDirectory="$cache/jars"
}
