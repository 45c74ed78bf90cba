export function ListDetailsPage() { return null; }
