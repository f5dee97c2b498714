/** A file of a comment, as a page shows it. */
export interface AttachmentView {
  id: string;
  name: string;
  bytes: number;
  mediaType: string;
  /** It is given to nobody: the virus scanner has yet to look at it, or found something; or a moderator took it off the comment. */
  quarantine?: 'waiting' | 'infected' | 'removed';
  /** It was taken off, and this reader is on the team that may look at it again. */
  opensForTeam?: boolean;
}

/** Where a file is fetched; the name is only what it is saved as. */
export const attachmentAddress = (
  spaceSlug: string,
  { id, name }: Pick<AttachmentView, 'id' | 'name'>,
): string => `/spaces/${spaceSlug}/files/${id}/${encodeURIComponent(name)}`;
