/** The function, computed once an object: the answer is kept for as long as the object is, and must not be changed. */
export function oncePer<K extends object, T>(derive: (key: K) => T): (key: K) => T {
  const known = new WeakMap<K, T>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) known.set(key, (value = derive(key)));
    return value;
  };
}
