import { Kpi, KpiRow } from '#components/kpi.tsx';
import { oneImportStrings } from '#features/email/contacts/imports/one/strings.ts';
import type { ContactImport } from '#features/email/contacts/types.ts';
import { count } from '#lib/format/numbers.ts';

const text = oneImportStrings.numbers;

/** What became of the rows so far, or what would become of them. */
export const Numbers = ({ of }: { of: ContactImport }) => (
    <KpiRow>
        <Kpi label={text.rows}>{count(of.rows)}</Kpi>
        {of.dryRun ? (
            <Kpi label={text.valid}>{count(of.rows - of.rejected)}</Kpi>
        ) : (
            <>
                <Kpi label={text.created}>{count(of.created)}</Kpi>
                <Kpi label={text.updated}>{count(of.updated)}</Kpi>
            </>
        )}
        <Kpi label={text.rejected}>
            <span className={of.rejected > 0 ? 'text-bad' : undefined}>{count(of.rejected)}</span>
        </Kpi>
        {!of.dryRun && <Kpi label={text.suppressed}>{count(of.suppressed)}</Kpi>}
    </KpiRow>
);
