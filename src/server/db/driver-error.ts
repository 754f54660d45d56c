/** Tells whether the database refused a row because the named unique constraint holds it already. */
export function isUniqueViolation(error: unknown, constraint: string): boolean {
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    error.code === '23505' &&
    'constraint' in error &&
    error.constraint === constraint
  );
}

/** Tells whether the database refused something, or its cause was refused, because the login lacks a right. */
export function isRightMissing(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return ('code' in error && error.code === '42501') || isRightMissing(error.cause);
}
