package works.metric.portal.subprocessors.ui;

import static works.metric.portal.uikit.Texts.t;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import works.metric.portal.subprocessors.SubprocessorDetails;
import works.metric.portal.uikit.BarPlot;
import works.metric.portal.uikit.RecordTable;
import works.metric.portal.uikit.Section;
import works.metric.portal.uikit.Tone;

/** Where the data go: country by country who gets them, by which right, and which; drawn and as a table. */
class WhereTo extends Section {

    /** One country with those who process there. */
    private record Place(String country, List<SubprocessorDetails> there) {

        String names() {
            return there.stream().map(SubprocessorDetails::name).sorted().collect(Collectors.joining(", "));
        }

        String mechanisms() {
            return there.stream()
                    .map(one -> t("subprocessors.mechanism." + one.entry().mechanism()))
                    .distinct()
                    .sorted()
                    .collect(Collectors.joining(", "));
        }

        String data() {
            return SubprocessorWords.words(
                    "instructions.data.",
                    there.stream()
                            .flatMap(one -> one.entry().dataCategories().stream())
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    WhereTo(List<SubprocessorDetails> listed) {
        super(t("subprocessors.where"));
        withLead(t("subprocessors.where.lead"));
        withLaw(t("subprocessors.transfer.law"));
        List<Place> places = places(listed);
        BarPlot drawn = new BarPlot(
                t("subprocessors.where.drawn"),
                t("subprocessors.country"),
                new BarPlot.Series(t("subprocessors.where.count"), Tone.INFO));
        places.forEach(place -> drawn.bar(
                SubprocessorWords.country(place.country()), place.there().size()));
        RecordTable<Place> table = new RecordTable<>(t("subprocessors.where"));
        table.text(t("subprocessors.country"), place -> SubprocessorWords.country(place.country()));
        table.text(t("subprocessors.where.who"), Place::names);
        table.text(t("subprocessors.mechanism"), Place::mechanisms);
        table.text(t("subprocessors.data"), Place::data);
        add(drawn, table.items(places));
    }

    private static List<Place> places(List<SubprocessorDetails> listed) {
        Map<String, List<SubprocessorDetails>> byCountry = new TreeMap<>();
        listed.forEach(one -> one.entry().countries().forEach(code -> byCountry
                .computeIfAbsent(code, none -> new ArrayList<>())
                .add(one)));
        return byCountry.entrySet().stream()
                .map(one -> new Place(one.getKey(), one.getValue()))
                .sorted(Comparator.comparing(place -> SubprocessorWords.country(place.country())))
                .toList();
    }
}
