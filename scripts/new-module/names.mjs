const capital = (word) => word[0].toUpperCase() + word.slice(1);

/** Every form of a module's name that the template needs. */
export function namesOf(code, tier, requires) {
  const words = code.split('-');
  const Name = words.map(capital).join('');
  return {
    code,
    Name,
    name: Name[0].toLowerCase() + Name.slice(1),
    snake: words.join('_'),
    Title: words.map((word, index) => (index === 0 ? capital(word) : word)).join(' '),
    tier,
    Tier: capital(tier),
    door: tier === 'internal' ? 'admin' : 'store',
    Door: tier === 'internal' ? 'Admin' : 'Store',
    scope: tier === 'internal' ? 'platform' : 'store',
    requires,
    stamp: timestamp(),
  };
}

/** Thirteen digits that no other migration has: the moment of scaffolding. */
function timestamp() {
  return String(Date.now());
}

export function pascal(code) {
  return code.split('-').map(capital).join('');
}
