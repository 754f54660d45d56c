/** Any JSON value that the record may hold. Numbers are finite. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [member: string]: Json };
