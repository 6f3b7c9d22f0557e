package works.metric.portal.pdf;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import works.metric.portal.pdf.AuditReportDocument.ActionTotal;
import works.metric.portal.pdf.AuditReportDocument.Change;
import works.metric.portal.pdf.AuditReportDocument.Entry;

/** The audit report: what it covers, how much of what, then every entry under its day. */
final class AuditReportPages {

    private final AuditReportDocument report;
    private final Wording words;
    private final Flow flow;

    AuditReportPages(AuditReportDocument report, Wording words, Flow flow) {
        this.report = report;
        this.words = words;
        this.flow = flow;
    }

    void write() {
        flow.add(Block.title(words.say("audit.title"), words.say("audit.subtitle")));
        flow.add(new Block(
                Block.Kind.COLUMNS,
                words.say("audit.tenant"),
                report.tenantName(),
                words.say("audit.processor", report.processorName()),
                words.say("audit.period"),
                words.say("audit.period.value", words.day(report.from()), words.day(report.to())),
                words.say("audit.period.zone", report.zone().getId())));
        flow.add(new Block(
                Block.Kind.COLUMNS,
                words.say("audit.requested"),
                report.requestedBy(),
                null,
                words.say("audit.made"),
                words.moment(report.madeAt(), report.zone()),
                null));
        totals();
        entries();
    }

    private void totals() {
        flow.section("1", words.say("audit.totals"));
        if (report.totals().isEmpty()) {
            flow.add(Block.note(words.say("audit.empty")));
        }
        for (ActionTotal total : report.totals()) {
            flow.add(Block.total(total.action(), words.say("value.count", total.count())));
        }
    }

    private void entries() {
        flow.section("2", words.say("audit.entries"));
        flow.add(Block.note(report.entries().isEmpty() ? words.say("audit.empty") : words.say("audit.entries.intro")));
        LocalDate heading = null;
        for (Entry entry : report.entries()) {
            LocalDate day = LocalDate.ofInstant(entry.at(), report.zone());
            if (!day.equals(heading)) {
                flow.card(null, words.day(day));
                heading = day;
            }
            flow.together(() -> entry(entry));
        }
    }

    private void entry(Entry entry) {
        flow.add(new Block(
                Block.Kind.ENTRY,
                words.time(entry.at(), report.zone()),
                entry.action(),
                entry.subject(),
                entry.supportAccess() == null ? null : words.say("audit.support", entry.supportAccess()),
                entry.who(),
                roleAndOrigin(entry)));
        for (Change change : entry.changes()) {
            flow.add(new Block(
                    Block.Kind.CHANGE,
                    change.field(),
                    null,
                    orEmpty(change.before()),
                    null,
                    null,
                    orEmpty(change.after())));
        }
    }

    private @Nullable String roleAndOrigin(Entry entry) {
        List<String> known = new ArrayList<>();
        if (entry.role() != null) {
            known.add(entry.role());
        }
        if (entry.origin() != null) {
            known.add(entry.origin());
        }
        return known.isEmpty() ? null : String.join(" · ", known);
    }

    private String orEmpty(@Nullable String value) {
        return value == null || value.isBlank() ? words.say("value.empty") : value;
    }
}
