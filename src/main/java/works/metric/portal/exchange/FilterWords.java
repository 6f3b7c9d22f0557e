package works.metric.portal.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import works.metric.portal.requests.Assignee;
import works.metric.portal.requests.DaySpan;
import works.metric.portal.requests.FilterText;
import works.metric.portal.requests.RequestFilter;
import works.metric.portal.requests.RequestWorkService;
import works.metric.portal.requests.WhoseCase;
import works.metric.portal.texts.Texts;

/** What a filter leaves over, in words. Whose requests were looked for is not told. */
@Component
public class FilterWords {

    private final Texts texts;
    private final RequestWorkService work;

    FilterWords(Texts texts, RequestWorkService work) {
        this.texts = texts;
        this.work = work;
    }

    /** Such as "State: Received, Type: Erasure". */
    public String of(Locale language, RequestFilter filter) {
        List<String> words = new ArrayList<>();
        if (filter.reference() != null) {
            words.add(pair(language, "requests.field.reference", filter.reference()));
        }
        if (filter.group() != null) {
            words.add(pair(language, "requests.filter.state", texts.get(language, "requests.group." + filter.group())));
        }
        if (filter.state() != null) {
            words.add(pair(language, "requests.filter.state", texts.get(language, "requests.state." + filter.state())));
        }
        if (filter.type() != null) {
            words.add(pair(language, "requests.filter.type", texts.get(language, "requests.type." + filter.type())));
        }
        if (filter.source() != null) {
            words.add(pair(
                    language, "requests.filter.source", texts.get(language, "requests.source." + filter.source())));
        }
        if (filter.whose() != null) {
            words.add(pair(language, "requests.filter.assignee", whose(language, filter.whose())));
        }
        days(language, "requests.filter.received", "past", filter.received()).ifPresent(words::add);
        days(language, "requests.filter.legal", "due", filter.legal()).ifPresent(words::add);
        days(language, "requests.filter.promise", "due", filter.promise()).ifPresent(words::add);
        if (filter.app() != null) {
            words.add(pair(language, "requests.field.app", filter.app()));
        }
        if (filter.person() != null) {
            words.add(texts.get(language, "exchange.filter.person"));
        }
        return words.isEmpty() ? texts.get(language, "exchange.filter.all") : String.join(", ", words);
    }

    /** What of an address could not be read, and so is not filtered by; empty when all could. */
    public Optional<String> unread(Locale language, FilterText.Reading reading) {
        List<String> names = reading.unread().stream()
                .map(name -> texts.get(language, "requests.filter." + name))
                .toList();
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(texts.get(language, "requests.filter.unread", String.join(", ", names)));
    }

    private String whose(Locale language, WhoseCase whose) {
        return switch (whose.kind()) {
            case MINE -> texts.get(language, "requests.filter.assignee.mine");
            case NOBODYS -> texts.get(language, "requests.filter.assignee.nobodys");
            case PERSON ->
                work.colleagues().stream()
                        .filter(one -> one.id().equals(whose.person()))
                        .map(Assignee::name)
                        .findFirst()
                        .orElseGet(() -> texts.get(language, "requests.filter.assignee.person"));
        };
    }

    private Optional<String> days(Locale language, String label, String kind, @Nullable DaySpan days) {
        if (days == null) {
            return Optional.empty();
        }
        String words = days.around() != null
                ? texts.get(language, "requests.days." + kind + "." + days.around())
                : days.from() == null
                        ? texts.get(language, "requests.days.until", String.valueOf(days.to()))
                        : days.to() == null
                                ? texts.get(
                                        language,
                                        "requests.days.from",
                                        days.from().toString())
                                : texts.get(
                                        language,
                                        "requests.days.between",
                                        days.from().toString(),
                                        days.to().toString());
        return Optional.of(pair(language, label, words));
    }

    private String pair(Locale language, String key, String value) {
        return texts.get(language, key) + ": " + value;
    }
}
