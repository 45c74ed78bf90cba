export function SenderDetailsPage() { return null; }
