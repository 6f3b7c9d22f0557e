package works.metric.portal.pdf;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import works.metric.portal.pdf.DeletionCertificateDocument.Place;
import works.metric.portal.pdf.DeletionCertificateDocument.Result;
import works.metric.portal.pdf.DeletionCertificateDocument.Step;

/** The certificate on paper: what was chosen, each place with its result, what the law keeps, and who vouches for it. */
final class DeletionCertificatePages {

    private final DeletionCertificateDocument certificate;
    private final Wording words;
    private final Flow flow;

    DeletionCertificatePages(DeletionCertificateDocument certificate, Wording words, Flow flow) {
        this.certificate = certificate;
        this.words = words;
        this.flow = flow;
    }

    void write() {
        flow.add(Block.title(say("title"), say("subtitle")));
        flow.add(new Block(
                Block.Kind.COLUMNS,
                words.say("dpa.controller"),
                certificate.controller(),
                certificate.registrationNumber(),
                words.say("dpa.processor"),
                certificate.processor(),
                null));
        fact("ended", words.day(certificate.endedOn()));
        fact("notice", words.day(certificate.noticeOn()));
        fact("choice", say("choice." + certificate.choice()));
        fact("reference", certificate.reference());
        boolean held = certificate.steps().stream().anyMatch(step -> step.result() == Result.HELD_BY_LAW);
        flow.add(Block.paragraph(say(held ? "statement.held" : "statement", certificate.processor())));
        part("1", "returned", List.of(Place.RETURN));
        part("2", "deleted", List.of(Place.SYSTEM, Place.SUBPROCESSOR));
        flow.section("3", say("part.signed"));
        flow.together(() -> {
            fact("name", certificate.typedName());
            fact("position", certificate.position());
            fact("at", words.moment(certificate.at(), certificate.zone()));
            flow.add(Block.note(say("seal")));
        });
    }

    private void part(String number, String name, List<Place> places) {
        List<Step> steps = certificate.steps().stream()
                .filter(step -> places.contains(step.place()))
                .toList();
        flow.section(number, say("part." + name));
        if (steps.isEmpty()) {
            flow.add(Block.note(say("none." + name)));
        }
        for (Step step : steps) {
            flow.card(say("place." + step.place()), step.name().isEmpty() ? certificate.controller() : step.name());
            fact("result", say("result." + step.result()));
            fact("done", words.day(step.doneOn()));
            fact("what", step.details());
            optional("sha256", step.sha256());
            optional("handed-to", step.handedTo());
            optional("law", step.law());
            LocalDate until = step.heldUntil();
            optional("held-until", until == null ? null : words.day(until));
            fact("by", step.who());
        }
    }

    private void optional(String name, @Nullable String value) {
        if (value != null) {
            fact(name, value);
        }
    }

    private void fact(String name, String value) {
        flow.add(Block.fact(say("fact." + name), value));
    }

    private String say(String key, @Nullable Object... arguments) {
        return words.say("certificate." + key, arguments);
    }
}
