package works.metric.portal.pdf;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import works.metric.portal.pdf.DpaDocument.SecurityMeasure;
import works.metric.portal.texts.Texts;

/** The technical and organisational measures the processor takes, following the prompts of Annex III. */
public final class StandardMeasures {

    private static final List<String> PROMPTS = List.of(
            "encryption",
            "separation",
            "access",
            "identification",
            "transmission",
            "storage",
            "logging",
            "resilience",
            "restore",
            "testing",
            "physical",
            "configuration",
            "people",
            "minimisation",
            "retention",
            "requests",
            "incidents",
            "subprocessors",
            "accountability");

    private StandardMeasures() {}

    public static List<SecurityMeasure> in(Texts texts, Locale language) {
        return PROMPTS.stream()
                .map(prompt -> Stream.of("title", "text")
                        .map(part -> texts.get(language, "pdf.measure." + prompt + "." + part))
                        .toList())
                .map(words -> new SecurityMeasure(words.get(0), words.get(1)))
                .toList();
    }
}
