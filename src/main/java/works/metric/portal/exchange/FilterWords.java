package works.metric.portal.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import works.metric.portal.requests.RequestFilter;
import works.metric.portal.texts.Texts;

/** What a filter leaves over, in words. Whose requests were looked for is not told. */
@Component
public class FilterWords {

    private final Texts texts;

    FilterWords(Texts texts) {
        this.texts = texts;
    }

    /** Such as "State: Received, Type: Erasure". */
    public String of(Locale language, RequestFilter filter) {
        List<String> words = new ArrayList<>();
        if (filter.reference() != null) {
            words.add(pair(language, "requests.field.reference", filter.reference()));
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
        if (filter.overdue()) {
            words.add(texts.get(language, "requests.filter.overdue.only"));
        }
        if (filter.mine()) {
            words.add(texts.get(language, "requests.filter.assignee.mine"));
        }
        if (filter.app() != null) {
            words.add(pair(language, "requests.field.app", filter.app()));
        }
        if (filter.person() != null) {
            words.add(texts.get(language, "exchange.filter.person"));
        }
        return words.isEmpty() ? texts.get(language, "exchange.filter.all") : String.join(", ", words);
    }

    private String pair(Locale language, String key, String value) {
        return texts.get(language, key) + ": " + value;
    }
}
