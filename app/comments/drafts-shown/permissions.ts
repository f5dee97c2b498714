/** Whoever has the link to a draft may read it and remark on it; to change it is for whom its author has said so. */
export function canChangeShownDraft(share: { mayEdit: boolean }): string | undefined {
  return share.mayEdit
    ? undefined
    : 'You were asked for remarks. To have a text of yours taken over, write it as a remark.';
}
