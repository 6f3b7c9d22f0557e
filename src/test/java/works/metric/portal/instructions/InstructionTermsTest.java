package works.metric.portal.instructions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import works.metric.portal.access.Invalid;
import works.metric.portal.catalogues.DataCategory;
import works.metric.portal.catalogues.Purpose;
import works.metric.portal.catalogues.SubjectCategory;
import works.metric.portal.texts.Texts;

/** What choices go together. */
class InstructionTermsTest {

    private static final Retention YEAR = new Retention(12, Retention.Unit.MONTHS);
    private static final Set<SubjectCategory> USERS = Set.of(SubjectCategory.APP_USERS);
    private static final Set<SubjectCategory> CHILDREN = Set.of(SubjectCategory.CHILDREN);
    private static final Set<DataCategory> IDS = Set.of(DataCategory.ADVERTISING_IDS);

    @ParameterizedTest
    @ValueSource(strings = {"com.example.game", "no.nordlys.Spill-2", "id123456789", " com.a.b ", "com.a_b.c"})
    void storesNamesAreApps(String name) {
        assertThat(new AppId(name).isValid()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "game", ".com.a", "com..a", "com.a.", "id12", "https://a.b/c", "com.a,b", "com.ø.a", "a b.c"
            })
    void anythingElseIsNone(String name) {
        assertThat(new AppId(name).isValid()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"123456789,id123456789", "ID123456789,id123456789", "' com.a.B ',com.a.B"})
    void sameAppIsWrittenInOneWay(String typed, String kept) {
        assertThat(new AppId(typed).value()).isEqualTo(kept);
    }

    @Test
    void contradictionsAreNamedByFieldAndRule() {
        Terms plain = new Terms();
        assertThat(broken(IDS, USERS, plain.terms())).isEmpty();
        assertThat(broken(IDS, CHILDREN, plain.terms())).containsExactly("childSafeguards instructions.rule.children");
        assertThat(broken(
                        IDS,
                        CHILDREN,
                        plain.children(ChildSafeguard.compulsory()).terms()))
                .isEmpty();
        assertThat(broken(
                        IDS,
                        USERS,
                        new Terms()
                                .sensitive(Set.of(SensitiveSafeguard.ENCRYPTED))
                                .terms()))
                .containsExactly("sensitiveSafeguards instructions.rule.sensitive");
        assertThat(broken(
                        Set.of(DataCategory.IP_ADDRESS),
                        USERS,
                        new Terms().ip(IpHandling.NONE).terms()))
                .containsExactly("ip instructions.rule.ip-none");
        assertThat(broken(
                        Set.of(DataCategory.IP_ADDRESS),
                        USERS,
                        new Terms().ip(IpHandling.SHORTENED).terms()))
                .isEmpty();
        assertThat(broken(IDS, USERS, new Terms().regions("US").terms()))
                .containsExactly("regions instructions.rule.no-transfers");
        assertThat(broken(IDS, USERS, new Terms().regions("EEA", "NO", "DE").terms()))
                .isEmpty();
        assertThat(broken(
                        IDS,
                        USERS,
                        new Terms()
                                .regions("US")
                                .transfers(TransferMechanism.DPF)
                                .terms()))
                .isEmpty();
        assertThat(broken(IDS, USERS, new Terms().regions("XX").terms()))
                .containsExactly("regions instructions.rule.region");
        assertThat(broken(
                        IDS, USERS, new Terms().kept(DataCategory.REVENUE, YEAR).terms()))
                .containsExactly("retentionExceptions instructions.rule.retention-category");
        assertThat(broken(
                        IDS,
                        USERS,
                        new Terms()
                                .kept(DataCategory.ADVERTISING_IDS, new Retention(0, Retention.Unit.DAYS))
                                .terms()))
                .containsExactly("retentionExceptions rule.range");
        assertThat(broken(IDS, USERS, new Terms().apps("not an app").terms()))
                .containsExactly("apps instructions.rule.app");
    }

    @Test
    void purposeIsChosenOrWritten() {
        InstructionContent neither = new InstructionContent("T", " ", IDS, USERS, YEAR, "Words.");
        assertThatThrownBy(neither::check)
                .isInstanceOfSatisfying(Invalid.class, invalid -> assertThat(invalid.problems())
                        .extracting(Invalid.Problem::field)
                        .containsExactly("purposes"));
    }

    @Test
    void sentencesSayEveryChoiceInBothLanguages() {
        InstructionContent content = new InstructionContent(
                "Children",
                "For the winter campaign",
                IDS,
                CHILDREN,
                YEAR,
                "",
                new Terms()
                        .children(ChildSafeguard.compulsory())
                        .apps("com.example.game", "id123456789")
                        .regions("EEA", "US")
                        .transfers(TransferMechanism.DPF)
                        .kept(DataCategory.ADVERTISING_IDS, new Retention(30, Retention.Unit.DAYS))
                        .terms());
        InstructionSentences sentences = new InstructionSentences(
                new Texts(), new StaticListableBeanFactory().getBeanProvider(SubprocessorChoice.class));

        assertThat(sentences.of(content, Texts.ENGLISH))
                .contains(
                        "This instruction governs the apps com.example.game and id123456789, and no other.",
                        "MetricWorks may process the data for ATTRIBUTION, and for nothing else.",
                        "The controller says of the purpose: For the winter campaign",
                        "Sensitive data (Art. 9 and 10 GDPR) must not be processed.",
                        "Children's data may be processed only with these safeguards: no profiling and no targeted"
                                + " advertising.",
                        "IP addresses must be shortened before they are stored.",
                        "The data are deleted 12 months after they were collected.",
                        "They may be processed only in: the EEA and United States.",
                        "Nothing is shared with publishers.",
                        "When the contract ends, MetricWorks deletes the data.");
        List<String> bokmal = sentences.of(content, Texts.BOKMAL);
        assertThat(bokmal)
                .contains(
                        "Denne instruksen gjelder appene com.example.game og id123456789, og ingen andre.",
                        "De kan behandles bare i: EØS og USA.",
                        "Når avtalen slutter, sletter MetricWorks opplysningene.")
                .hasSameSizeAs(sentences.of(content, Texts.ENGLISH));
        assertThat(String.join(" ", bokmal)).doesNotContain("{", "''");
    }

    @Test
    void equalChoicesAreEqualWhateverTheirOrder() {
        assertThat(new StoredTerms(new Terms()
                                .regions("US", "EEA")
                                .transfers(TransferMechanism.SCC)
                                .terms())
                        .terms())
                .isEqualTo(new Terms()
                        .regions("EEA", "US")
                        .transfers(TransferMechanism.SCC)
                        .terms());
        assertThat(new StoredTerms(InstructionTerms.IN_WORDS).terms()).isEqualTo(InstructionTerms.IN_WORDS);
    }

    private static List<String> broken(Set<DataCategory> data, Set<SubjectCategory> subjects, InstructionTerms terms) {
        try {
            new InstructionContent("Title", "", data, subjects, YEAR, "", terms).check();
            return List.of();
        } catch (Invalid invalid) {
            return invalid.problems().stream()
                    .map(one -> one.field() + " " + one.key())
                    .toList();
        }
    }

    /** Terms for one purpose in the EEA, changed choice by choice. */
    static final class Terms {
        private Set<AppId> apps = Set.of();
        private Set<Purpose> purposes = Set.of(Purpose.ATTRIBUTION);
        private Set<SensitiveSafeguard> sensitive = Set.of();
        private boolean sensitiveAllowed;
        private Set<ChildSafeguard> children = Set.of();
        private IpHandling ip = IpHandling.SHORTENED;
        private Map<DataCategory, Retention> kept = Map.of();
        private Set<String> regions = Set.of(Regions.EEA);
        private Set<TransferMechanism> transfers = Set.of();

        Terms apps(String... names) {
            apps = Stream.of(names).map(AppId::new).collect(Collectors.toSet());
            return this;
        }

        Terms purposes(Purpose... chosen) {
            purposes = Set.of(chosen);
            return this;
        }

        Terms sensitive(Set<SensitiveSafeguard> safeguards) {
            sensitiveAllowed = true;
            sensitive = safeguards;
            return this;
        }

        Terms children(Set<ChildSafeguard> safeguards) {
            children = safeguards;
            return this;
        }

        Terms ip(IpHandling handling) {
            ip = handling;
            return this;
        }

        Terms kept(DataCategory category, Retention retention) {
            kept = Map.of(category, retention);
            return this;
        }

        Terms regions(String... codes) {
            regions = Set.of(codes);
            return this;
        }

        Terms transfers(TransferMechanism... mechanisms) {
            transfers = Set.of(mechanisms);
            return this;
        }

        InstructionTerms terms() {
            return new InstructionTerms(
                    apps,
                    purposes,
                    sensitiveAllowed,
                    sensitive,
                    children,
                    ip,
                    IdentifierForm.RAW,
                    kept,
                    regions,
                    transfers,
                    Set.of(),
                    false,
                    EndOfContract.DELETE);
        }
    }
}
