/** Reads keywords that are separated by commas, semicolons or line ends; each once. */
export const keywordsOf = (typed: string): string[] => [...new Set(typed.split(/[,;\n]/).map((word) => word.trim()).filter(Boolean))];
