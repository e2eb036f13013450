/** A class by which the height of an event is estimated before it is laid out; none for one without claims. */
export function heightClass(claims: number): 'low' | 'middling' | 'high' | undefined {
  if (claims === 0) return undefined;
  return claims === 1 ? 'low' : claims < 4 ? 'middling' : 'high';
}
