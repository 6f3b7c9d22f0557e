package works.metric.portal.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import works.metric.portal.local.DocumentKeystore;
import works.metric.portal.pdf.LetterDocument.Correspondent;

/** Seals for tests, and the three kinds of documents under them. */
final class Seals {

    static final String PASSWORD = "password-of-tests";
    /** Not the machine's time, so that it shows whose time a seal has. */
    static final Instant NOW = Instant.now().minus(Duration.ofDays(3)).truncatedTo(ChronoUnit.SECONDS);

    private static final DocumentSeal USUAL = usualSeal();

    private Seals() {}

    /** With a key made once. */
    static DocumentSeal usual() {
        return USUAL;
    }

    static DocumentSeal with(Path keystore, Supplier<Instant> now) {
        return new DocumentSeal(new SealProperties(keystore, PASSWORD), new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now.get();
            }
        });
    }

    /** @param kind agreement, report or letter */
    static SealedPdf document(String kind, Path keystore, Locale language) {
        PdfPress press = new PdfPress(
                Samples.TEXTS, with(keystore, () -> NOW), new PdfLimits(1, 1, Duration.ofSeconds(60), 500, 10_000));
        try {
            return switch (kind) {
                case "agreement" -> press.dpa(Samples.accepted(language));
                case "report" -> press.auditReport(Samples.report(language, 60));
                case "letter" -> press.letter(letter(language));
                default -> throw new IllegalArgumentException(kind);
            };
        } finally {
            press.close();
        }
    }

    private static LetterDocument letter(Locale language) {
        return new LetterDocument(
                language,
                LocalDate.of(2026, 11, 24),
                new Correspondent("Nordlys Reiser AS", "Sjøgata 12"),
                new Correspondent("Kari Berg", null),
                "REQ-1",
                "Receipt",
                "GDPR Art. 12",
                List.of("We have your request."),
                List.of(),
                List.of(),
                "");
    }

    private static DocumentSeal usualSeal() {
        try {
            Path folder = Files.createTempDirectory("seals");
            folder.toFile().deleteOnExit();
            Map<String, String> settings = DocumentKeystore.settings(folder);
            return new DocumentSeal(
                    new SealProperties(
                            Path.of(settings.get("portal.seal.keystore")),
                            settings.get("portal.seal.keystore-password")),
                    Clock.systemUTC());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
