/** The formats of an export; client-safe. */
export const EXPORT_FORMATS = ['csv', 'xlsx', 'docx', 'json'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
