/**
 * Whether the policy in force here, page or worker, refuses connections. Asks for a `data:` address: it is refused
 * by the same directive, and reaches no network even where nothing refuses it.
 */
export async function isRefused(): Promise<boolean> {
  try {
    await fetch('data:,probe');
    return false;
  } catch {
    return true; // the refusal is the answer hoped for
  }
}
