/** A rectangle in pixels. */
interface Box {
    left: number;
    top: number;
    width: number;
    height: number;
}

/** Where the links of an email stand in its frame, by position; one that wraps has a box for each line. */
export interface Layout {
    height: number;
    boxes: Map<number, Box[]>;
}

const MARK = '#link-';

/** Finds the links of a document by the marks that the service put into it. */
export function layoutOf(document: Document): Layout {
    const boxes = new Map<number, Box[]>();
    for (const link of document.querySelectorAll(`a[href^="${MARK}"]`)) {
        const lines = [...(link.querySelector('img') ?? link).getClientRects()];
        boxes.set(Number(link.getAttribute('href')!.slice(MARK.length)), lines.map(({ left, top, width, height }) => ({ left, top, width, height })));
    }
    return { height: document.documentElement.offsetHeight, boxes };
}

/** Measures the links of a frame now, and whenever its size changes because images arrive or the window does. */
export function measure(frame: HTMLIFrameElement, onLayout: (layout: Layout) => void): void {
    const { contentDocument } = frame;
    if (!contentDocument) return;
    // The observer lives as long as the document that it observes.
    new ResizeObserver(() => onLayout(layoutOf(contentDocument))).observe(contentDocument.body);
    onLayout(layoutOf(contentDocument));
}
