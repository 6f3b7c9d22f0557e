package works.metric.portal.letters;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import works.metric.portal.access.AuditableEvent;
import works.metric.portal.pdf.SealedPdf;

/** Somebody made a letter; whoever holds the file can be told which one it is. Carries nothing of its text. */
record LetterMade(UUID subjectId, String subjectLabel, Letter letter, Locale language, SealedPdf pdf)
        implements AuditableEvent {

    @Override
    public String action() {
        return "request.letter-made";
    }

    @Override
    public String subjectType() {
        return "request";
    }

    @Override
    public List<FieldChange> changes() {
        return List.of(
                new FieldChange("letter", null, letter.key()),
                new FieldChange("language", null, language.toLanguageTag()),
                new FieldChange("contentSha256", null, pdf.contentSha256()),
                new FieldChange("bytesSha256", null, pdf.sha256OfBytes()));
    }
}
