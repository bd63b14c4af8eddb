/** The datatype of dates in the Extended Date/Time Format (ISO 8601-2), as the Library of Congress names it. */
export const edtfDatatype = 'http://id.loc.gov/datatypes/edtf/EDTF'
