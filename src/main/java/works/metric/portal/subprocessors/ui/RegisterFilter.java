package works.metric.portal.subprocessors.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import works.metric.portal.subprocessors.SubprocessorDetails;
import works.metric.portal.subprocessors.TransferMechanism;
import works.metric.portal.uikit.FilterBar;
import works.metric.portal.uikit.FilterBar.Option;

/** The filters of the list; their values stand in the address. */
final class RegisterFilter {

    private RegisterFilter() {}

    /** @param listed everybody there is, for the countries that can be chosen */
    static FilterBar bar(List<SubprocessorDetails> listed, Consumer<QueryParameters> onChange) {
        List<Option> countries = listed.stream()
                .flatMap(one -> one.entry().countries().stream())
                .distinct()
                .map(code -> new Option(code, SubprocessorWords.country(code)))
                .sorted(Comparator.comparing(Option::words))
                .toList();
        List<Option> mechanisms = Arrays.stream(TransferMechanism.values())
                .map(one -> new Option(one.name(), t("subprocessors.mechanism." + one.name())))
                .toList();
        return new FilterBar(onChange)
                .search("q", t("subprocessors.filter.search"))
                .choice("country", t("subprocessors.country"), countries)
                .choice("mechanism", t("subprocessors.mechanism"), mechanisms)
                .day("day", t("subprocessors.filter.day"));
    }
}
