package works.metric.portal.pdf;

import java.util.List;
import org.jspecify.annotations.Nullable;
import works.metric.portal.pdf.DpaDocument.Acceptance;
import works.metric.portal.pdf.DpaDocument.Authorisation;
import works.metric.portal.pdf.DpaDocument.Signatory;

/**
 * The body of the agreement: our words for what Art. 28(3) asks, around the clauses of Decision (EU) 2021/915, which
 * are incorporated by reference with their options chosen.
 */
final class DpaClauses {

    private static final String[] ARTICLE_28_3 = {"a", "b", "c", "d", "e", "f", "g", "h"};

    private final DpaDocument dpa;
    private final @Nullable Countersignature countersignature;
    private final List<Block> notes;
    private final Wording words;
    private final Flow flow;
    private int section;
    private int clause;
    private String open = "";

    DpaClauses(DpaDocument dpa, Wording words, Flow flow) {
        this(dpa, null, List.of(), words, flow);
    }

    /** @param notes under the title, such as of which day the text is */
    DpaClauses(
            DpaDocument dpa, @Nullable Countersignature countersignature, List<Block> notes, Wording words, Flow flow) {
        this.dpa = dpa;
        this.countersignature = countersignature;
        this.notes = List.copyOf(notes);
        this.words = words;
        this.flow = flow;
    }

    void write() {
        front();
        section("parties");
        clause("parties.who", dpa.processor().legalName(), dpa.controller().legalName());
        clause("parties.terms");
        theClauses();
        section("scope");
        clauses("scope.subject", "scope.duration", "scope.purpose", "scope.controller");
        duties();
        subprocessors();
        section("transfers");
        clauses("transfers.only", "transfers.onward");
        section("breach");
        clauses("breach.notice", "breach.content", "breach.phases", "breach.controller");
        section("end");
        clauses("end.suspend", "end.controller", "end.processor", "end.data");
        section("order");
        clauses("order.clauses", "order.agreements", "order.versions");
        acceptance();
    }

    private void front() {
        flow.add(Block.title(words.say("dpa.title"), words.say("dpa.subtitle")));
        if (dpa.translates()) {
            flow.add(Block.warning(
                    words.say("dpa.translation.title", binding()), words.say("dpa.translation.text", binding())));
        }
        notes.forEach(flow::add);
        if (dpa.acceptance() == null) {
            flow.add(Block.warning(words.say("dpa.draft.title"), words.say("dpa.draft.text")));
        }
        flow.add(new Block(
                Block.Kind.COLUMNS,
                words.say("dpa.controller"),
                dpa.controller().legalName(),
                address(dpa.controller()),
                words.say("dpa.processor"),
                dpa.processor().legalName(),
                address(dpa.processor())));
        flow.add(new Block(
                Block.Kind.COLUMNS,
                words.say("dpa.version"),
                words.say("dpa.version.value", dpa.version()),
                version(),
                words.say("dpa.status"),
                dpa.acceptance() == null ? words.say("dpa.status.draft") : words.say("dpa.status.accepted"),
                dpa.acceptance() == null ? null : accepted(dpa.acceptance())));
    }

    private String version() {
        String dated = words.say("dpa.version.dated", words.day(dpa.date()), dpa.templateVersion());
        return dpa.template() == null ? dated : dated + "\n" + words.say("dpa.binding", binding());
    }

    private String binding() {
        return words.say("dpa.language." + dpa.binding().toLanguageTag());
    }

    private String accepted(Acceptance acceptance) {
        return words.say(
                "dpa.accepted",
                acceptance.typedName(),
                acceptance.position(),
                words.moment(acceptance.at(), dpa.zone()));
    }

    private String address(Party party) {
        String registration = party.registrationNumber() == null
                ? words.say("dpa.registration.none")
                : words.say("dpa.registration", party.registrationNumber());
        return party.address() == null ? registration : registration + "\n" + party.address();
    }

    private void theClauses() {
        section("clauses");
        clause("clauses.basis");
        flow.together(() -> {
            clause("clauses.options");
            flow.add(Block.bullet(words.clause("clauses.regulation")));
            flow.add(Block.bullet(words.clause(dpa.dockingClause() ? "clauses.docking" : "clauses.docking.not")));
            flow.add(Block.bullet(words.clause("clauses.subprocessors." + mode(), dpa.noticeDays())));
        });
        clause("clauses.annexes");
        clause("clauses.additions");
    }

    private void duties() {
        section("duties");
        for (String letter : ARTICLE_28_3) {
            titled("duties." + letter, words.say("dpa.duties.source", letter));
        }
        titled("duties.unlawful", words.say("dpa.duties.unlawful.source"));
    }

    private void subprocessors() {
        section("subs");
        clause("subs.authorised." + mode());
        clause("subs.notice." + mode(), dpa.noticeDays());
        clause("subs.objection." + mode());
        clauses("subs.contract", "subs.insolvency");
    }

    private void acceptance() {
        section("acceptance");
        clause("acceptance.form");
        finish();
        Acceptance acceptance = dpa.acceptance();
        Signatory signatory = dpa.processorSignatory();
        flow.add(new Block(
                Block.Kind.COLUMNS,
                words.say("dpa.acceptance.controller"),
                acceptance == null ? words.say("dpa.status.draft") : acceptance.typedName(),
                acceptance == null
                        ? words.say("dpa.acceptance.open")
                        : words.say(
                                "dpa.acceptance.controller.text",
                                acceptance.position(),
                                words.moment(acceptance.at(), dpa.zone()),
                                acceptance.account(),
                                acceptance.origin()),
                words.say("dpa.acceptance.processor"),
                signatory == null ? words.say("value.none") : signatory.name(),
                signatory == null
                        ? words.say("dpa.acceptance.processor.none")
                        : words.say(
                                "dpa.acceptance.processor.text",
                                words.orNone(signatory.position()),
                                words.day(signatory.date()))));
        if (countersignature != null) {
            flow.add(Block.fact(words.say("dpa.countersigned.at"), words.moment(countersignature.at(), dpa.zone())));
            flow.add(Block.fact(words.say("dpa.countersigned.accepted"), countersignature.acceptedSha256()));
        }
    }

    private String mode() {
        return dpa.authorisation() == Authorisation.GENERAL ? "general" : "specific";
    }

    private void section(String name) {
        finish();
        section++;
        clause = 0;
        open = name;
        flow.section(String.valueOf(section), words.say("dpa." + name));
    }

    /** The additions to the section that ends here. */
    private void finish() {
        for (DpaTemplate.Addition addition : words.additions(open)) {
            String title = addition.title(words.language());
            String text = addition.in(words.language());
            flow.add(title == null ? Block.clause(next(), text) : Block.titled(next(), title, "", text));
        }
    }

    private void clauses(String... keys) {
        for (String key : keys) {
            clause(key);
        }
    }

    private void clause(String key, Object... arguments) {
        flow.add(Block.clause(next(), words.clause(key, arguments)));
    }

    private void titled(String key, String source) {
        flow.add(Block.titled(next(), words.clause(key + ".title"), source, words.clause(key + ".text")));
    }

    private String next() {
        return section + "." + ++clause;
    }
}
