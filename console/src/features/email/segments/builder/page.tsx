export function SegmentDetailsPage() { return null; }
export function NewSegmentPage() { return null; }
