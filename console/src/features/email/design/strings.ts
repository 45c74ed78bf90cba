/** What all pages that show the design of an email say. */
export const designStrings = {
    device: 'Show as on',
    desktop: 'Desktop',
    phone: 'Phone',
    plain: 'Plain text',
    scheme: 'Colour scheme',
    light: 'Light',
    dark: 'Dark',
    frame: (device: string, scheme: string) => `Preview of the email, ${device.toLowerCase()}, ${scheme.toLowerCase()}`,
    errors: (n: number) => (n === 1 ? '1 problem' : `${n} problems`),
    warnings: (n: number) => (n === 1 ? '1 hint' : `${n} hints`),
    problem: 'Must be corrected',
    hint: 'Worth a look',
    noFindings: 'Nothing to correct.',
    goTo: 'Go to block',
};
