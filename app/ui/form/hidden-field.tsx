/** A value that goes with the form and that nobody fills in. The reader can change it all the same: the operation checks it. */
export function HiddenField({ name, value }: { name: string; value: string }) {
  return <input type="hidden" name={name} value={value} />;
}
