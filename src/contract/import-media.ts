/** The media type of an import: one line of JSON that says what is asked (`importAskedSchema`), then the file as it is. */
export const importMedia = 'application/vnd.manent.import';
