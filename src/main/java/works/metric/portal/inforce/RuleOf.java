package works.metric.portal.inforce;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Function;
import works.metric.portal.instructions.InstructionItem;
import works.metric.portal.instructions.InstructionTerms;
import works.metric.portal.instructions.InstructionVersionDetails;
import works.metric.portal.instructions.Retention;

/** An instruction in codes. An instruction in words alone names no purpose, so no machine may act on it. */
final class RuleOf {

    private static final String ALL_OTHERS = "*";

    private RuleOf() {}

    static Rule version(InstructionVersionDetails version) {
        InstructionTerms terms = version.content().terms();
        List<Rule.Kept> retention = new ArrayList<>();
        retention.add(kept(ALL_OTHERS, version.content().retention()));
        terms.retentionExceptions().forEach((data, kept) -> retention.add(kept(data.name(), kept)));
        return new Rule(
                version.instructionNumber(),
                version.number(),
                version.content().title(),
                codes(terms.apps(), Object::toString),
                codes(terms.purposes(), Object::toString),
                codes(version.content().dataCategories(), Object::toString),
                codes(version.content().subjectCategories(), Object::toString),
                codes(terms.regions(), Object::toString),
                codes(terms.transfers(), Enum::name),
                lower(terms.ip()),
                lower(terms.identifiers()),
                retention,
                terms.publisherSharing(),
                codes(terms.excludedSubprocessors(), Object::toString),
                lower(terms.atEnd()),
                codes(version.held(), RuleOf::item));
    }

    private static Rule.Kept kept(String data, Retention retention) {
        return new Rule.Kept(data, retention.length(), lower(retention.unit()));
    }

    /** As a decision names what is in the way. */
    private static String item(InstructionItem item) {
        return switch (item.kind()) {
            case REGION -> "country:" + item.code();
            case PUBLISHERS -> "publishers";
            default -> lower(item.kind()) + ":" + item.code();
        };
    }

    private static <E> TreeSet<String> codes(Collection<E> values, Function<E, String> code) {
        TreeSet<String> codes = new TreeSet<>();
        values.forEach(value -> codes.add(code.apply(value)));
        return codes;
    }

    private static String lower(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }
}
