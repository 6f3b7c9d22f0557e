package works.metric.portal.pdf;

import java.time.Instant;
import java.time.ZoneId;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import works.metric.portal.pdf.DpaDocument.Acceptance;
import works.metric.portal.pdf.DpaDocument.Affiliate;
import works.metric.portal.pdf.DpaDocument.Agreed;
import works.metric.portal.pdf.DpaDocument.EngagedSubprocessor;
import works.metric.portal.pdf.DpaDocument.Instruction;
import works.metric.portal.pdf.DpaDocument.SecurityMeasure;
import works.metric.portal.pdf.DpaDocument.Signatory;

/** Annexes I to IV of Decision (EU) 2021/915, filled from the record. */
final class DpaAnnexes {

    private final DpaDocument dpa;
    private final Wording words;
    private final Flow flow;

    DpaAnnexes(DpaDocument dpa, Wording words, Flow flow) {
        this.dpa = dpa;
        this.words = words;
        this.flow = flow;
    }

    void write() {
        parties();
        processing();
        measures();
        subprocessors();
    }

    private void parties() {
        annex("I", "parties");
        Acceptance acceptance = dpa.acceptance();
        party("controller", dpa.controller());
        fact(
                "signed",
                acceptance == null
                        ? words.say("dpa.status.draft")
                        : words.say(
                                "dpa.accepted",
                                acceptance.typedName(),
                                acceptance.position(),
                                words.moment(acceptance.at(), dpa.zone())));
        dpa.acceded().forEach(this::affiliate);
        Signatory signatory = dpa.processorSignatory();
        party("processor", dpa.processor());
        fact(
                "signed",
                signatory == null
                        ? null
                        : words.say(
                                "dpa.accepted",
                                signatory.name(),
                                words.orNone(signatory.position()),
                                words.day(signatory.date())));
    }

    private void party(String role, Party party) {
        flow.card(words.say("dpa." + role), party.legalName());
        fact("registration", party.registrationNumber());
        fact("address", party.address());
        fact("contact", joined(party.contactName(), party.contactPosition(), party.contactEmail()));
        fact("dpo", party.dataProtectionOfficer());
        fact("authority", party.supervisoryAuthority());
    }

    void affiliate(Affiliate affiliate) {
        flow.card(words.say("annex.affiliate"), affiliate.party().legalName());
        affiliate(words, dpa.zone()).accept(affiliate, this::fact);
    }

    private void processing() {
        annex("II", "processing");
        if (dpa.instructions().isEmpty()) {
            flow.add(Block.note(words.say("annex.processing.empty")));
        }
        for (Instruction instruction : dpa.instructions()) {
            flow.card(
                    words.say(
                            "annex.processing.version", instruction.version(), words.day(instruction.effectiveFrom())),
                    instructionTitle(words, instruction));
            instruction(words).accept(instruction, this::fact);
        }
    }

    private void measures() {
        annex("III", "measures");
        if (dpa.measures().isEmpty()) {
            flow.add(Block.note(words.say("annex.measures.empty")));
        }
        int number = 0;
        for (SecurityMeasure measure : dpa.measures()) {
            flow.add(Block.titled(String.valueOf(++number), measure.title(), "", measure.text()));
        }
    }

    private void subprocessors() {
        annex("IV", "subprocessors");
        if (dpa.subprocessors().isEmpty()) {
            flow.add(Block.note(words.say("annex.subprocessors.empty")));
        }
        for (EngagedSubprocessor engaged : dpa.subprocessors()) {
            flow.card(engaged.country(), engaged.name());
            subprocessor(words).accept(engaged, this::fact);
        }
    }

    static String instructionTitle(Wording words, Instruction instruction) {
        return words.say("annex.processing.title", instruction.number(), instruction.title());
    }

    /** Hands over each fact's name and value. */
    static BiConsumer<Instruction, BiConsumer<String, @Nullable String>> instruction(Wording words) {
        return (instruction, fact) -> {
            fact.accept("purpose", instruction.purpose());
            fact.accept("nature", instruction.nature() == null ? words.say("annex.nature.see") : instruction.nature());
            fact.accept("subjects", instruction.subjectCategories());
            fact.accept("data", instruction.dataCategories());
            fact.accept(
                    "sensitive",
                    instruction.sensitiveData() == null
                            ? words.say("annex.sensitive.none")
                            : instruction.sensitiveData());
            fact.accept("retention", instruction.retention());
            fact.accept("instruction", instruction.text());
        };
    }

    /** Hands over each fact's name and value. */
    static BiConsumer<EngagedSubprocessor, BiConsumer<String, @Nullable String>> subprocessor(Wording words) {
        return (engaged, fact) -> {
            fact.accept("address", engaged.address());
            fact.accept("contact", engaged.contact());
            fact.accept("service", engaged.service());
            fact.accept("data", engaged.dataCategories());
            fact.accept("country", engaged.country());
            fact.accept("transfer", engaged.transferMechanism());
            fact.accept("optout", engaged.optOut());
        };
    }

    /** Hands over each fact's name and value. */
    static BiConsumer<Affiliate, BiConsumer<String, @Nullable String>> affiliate(Wording words, ZoneId zone) {
        return (affiliate, fact) -> {
            Party party = affiliate.party();
            Acceptance signed = affiliate.signed();
            Agreed agreed = affiliate.agreed();
            Instant since = affiliate.since();
            fact.accept("registration", party.registrationNumber());
            fact.accept("address", party.address());
            fact.accept("contact", joined(party.contactName(), party.contactPosition(), party.contactEmail()));
            fact.accept("dpo", party.dataProtectionOfficer());
            fact.accept(
                    "apps",
                    affiliate.apps().isEmpty()
                            ? words.say("annex.affiliate.apps.all")
                            : String.join("\n", affiliate.apps()));
            fact.accept(
                    "accession",
                    since == null
                            ? words.say("annex.affiliate.not-yet", words.day(affiliate.beginsOn()))
                            : words.moment(since, zone));
            fact.accept("standing", words.say("annex.affiliate.standing"));
            fact.accept(
                    "signed",
                    signed == null
                            ? words.say("annex.affiliate.unsigned")
                            : words.say(
                                    "annex.affiliate.signed",
                                    signed.typedName(),
                                    signed.position(),
                                    words.moment(signed.at(), zone),
                                    signed.account(),
                                    signed.origin()));
            fact.accept(
                    "agreed",
                    agreed == null
                            ? words.say("annex.affiliate.unsigned")
                            : words.say(
                                    "dpa.accepted", agreed.name(), agreed.position(), words.moment(agreed.at(), zone)));
        };
    }

    private void annex(String number, String name) {
        flow.part(
                words.say("annex.label", number),
                words.say("annex." + name + ".heading"),
                words.say("annex." + name + ".intro"));
    }

    private void fact(String name, @Nullable String value) {
        flow.add(Block.fact(words.say("annex.fact." + name), words.orNone(value)));
    }

    private static @Nullable String joined(@Nullable String... lines) {
        StringBuilder out = new StringBuilder();
        for (String line : lines) {
            if (line != null && !line.isBlank()) {
                out.append(out.isEmpty() ? "" : "\n").append(line);
            }
        }
        return out.isEmpty() ? null : out.toString();
    }
}
