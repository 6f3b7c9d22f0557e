package works.metric.portal.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import works.metric.portal.pdf.DpaDocument.Authorisation;
import works.metric.portal.pdf.DpaTemplate.Addition;
import works.metric.portal.pdf.DpaTemplate.Clause;
import works.metric.portal.texts.Texts;

/** The agreement in the words of a template. */
class DpaTemplateTest {

    private static final PdfPress PRESS = new PdfPress(Samples.TEXTS, Seals.usual());

    @AfterAll
    static void stop() {
        PRESS.close();
    }

    @Test
    void outlineNamesEveryClauseThatADocumentMayHaveAndNoOther() {
        DpaTemplate names = new DpaTemplate(
                2,
                Texts.ENGLISH,
                DpaOutline.keys().stream()
                        .map(key -> new Clause(key, "<" + key + ">", "-"))
                        .toList(),
                List.of());
        StringBuilder all = new StringBuilder();
        for (Authorisation authorisation : Authorisation.values()) {
            for (boolean docking : List.of(true, false)) {
                all.append(read(on(Samples.draft(Texts.ENGLISH), Texts.ENGLISH, authorisation, docking, names)));
            }
        }
        assertThat(DpaOutline.keys()).allSatisfy(key -> assertThat(all).contains("<" + key + ">"));
        assertThat(DpaOutline.keys()).hasSameSizeAs(new TreeSet<>(DpaOutline.keys()));
        assertThat(all).as("words of the program beside those of the template").doesNotContain("Option 2 applies");
    }

    @Test
    void builtInTemplateSaysWhatTheProgramSays() {
        for (Locale language : Texts.LANGUAGES) {
            DpaDocument without = Samples.accepted(language);
            DpaDocument with = on(without, DpaOutline.builtIn(Samples.TEXTS, language));
            assertThat(read(with).replaceAll("\n(Binding language|Bindende språk): .*", ""))
                    .isEqualTo(read(without));
        }
    }

    /** Other words are another template, which MetricWorks publishes; these are the first and stay as they are. */
    @Test
    void wordsOfTheFirstTemplateStayAsTheyAre() {
        assertThat(PRESS.contentSha256(DpaOutline.builtIn(Samples.TEXTS, Texts.ENGLISH)))
                .isEqualTo("7a5799b2eccba4c60c69943b5d80b02d88f4e72ffb96df6a9d1e506651e72c86");
    }

    @Test
    void fingerprintOfADocumentFromBeforeTemplatesStaysTheSame() {
        DpaDocument old = Samples.accepted(Texts.ENGLISH);

        assertThat(CanonicalText.of(old)).doesNotContain("\"template\":");
        assertThat(PRESS.contentSha256(on(old, DpaOutline.builtIn(Samples.TEXTS, Texts.ENGLISH))))
                .isNotEqualTo(PRESS.contentSha256(old));
        assertThat(old.templateNumber()).isEqualTo(DpaOutline.BUILT_IN);
        assertThat(old.binding()).isEqualTo(Texts.ENGLISH);
    }

    @Test
    void additionsStandAtTheEndOfTheirSection() throws IOException {
        DpaTemplate built = DpaOutline.builtIn(Samples.TEXTS, Texts.ENGLISH);
        DpaTemplate more = new DpaTemplate(
                2,
                Texts.ENGLISH,
                built.clauses(),
                List.of(
                        new Addition(
                                "breach", "Exercises", "Øvelser", "Both rehearse it {once} a year.", "Begge øver."),
                        new Addition("acceptance", null, null, "Kept by both.", "Oppbevares av begge."),
                        new Addition("breach", null, null, "The plan is shared.", "Planen deles.")));

        String text = Pages.flat(PRESS.dpa(on(Samples.accepted(Texts.ENGLISH), more)));

        assertThat(text)
                .containsSubsequence(
                        "7.4",
                        "7.5",
                        "Exercises",
                        "Both rehearse it {once} a year.",
                        "7.6",
                        "The plan is shared.",
                        "Suspension and end",
                        "10.2",
                        "Kept by both.",
                        "For the controller");
        assertThat(Pages.flat(PRESS.dpa(on(Samples.accepted(Texts.BOKMAL), more))))
                .contains("Øvelser", "Begge øver.")
                .doesNotContain("Exercises");
    }

    @Test
    void bothLanguagesNameTheOneThatBindsAndTheOtherIsMarkedAsATranslation() throws IOException {
        DpaTemplate template = DpaOutline.builtIn(Samples.TEXTS, Texts.BOKMAL);

        SealedPdf binding = PRESS.dpa(on(Samples.accepted(Texts.BOKMAL), template));
        SealedPdf translation = PRESS.dpa(on(Samples.accepted(Texts.ENGLISH), template));
        Pages.picture("dpa-translation-en", translation);

        assertThat(Pages.flat(binding)).contains("Bindende språk: norsk bokmål").doesNotContain("OVERSETTELSE");
        assertThat(Pages.flat(translation))
                .contains("Binding language: Norwegian bokmål")
                .contains("Translation: the text in Norwegian bokmål binds", "translation for information");
        assertThat(Pages.flat(translation).split("TRANSLATION", -1)).hasSize(translation.pages() + 1);
    }

    private static DpaDocument on(DpaDocument dpa, DpaTemplate template) {
        return on(dpa, dpa.language(), dpa.authorisation(), dpa.dockingClause(), template);
    }

    private static DpaDocument on(
            DpaDocument dpa,
            Locale language,
            Authorisation authorisation,
            boolean docking,
            @Nullable DpaTemplate template) {
        return new DpaDocument(
                language,
                dpa.zone(),
                dpa.version(),
                dpa.date(),
                dpa.templateVersion(),
                dpa.processor(),
                dpa.controller(),
                authorisation,
                dpa.noticeDays(),
                docking,
                dpa.instructions(),
                dpa.subprocessors(),
                dpa.measures(),
                dpa.processorSignatory(),
                dpa.acceptance(),
                template,
                null);
    }

    private static String read(DpaDocument dpa) {
        List<String> lines = new ArrayList<>();
        for (Passage passage :
                PRESS.read(new ConsolidatedDpa(dpa, null, Instant.parse("2026-11-24T09:12:44Z"), List.of()))) {
            lines.add(passage.label() + " " + passage.title() + " " + passage.text());
        }
        return lines.stream().collect(Collectors.joining("\n"));
    }
}
