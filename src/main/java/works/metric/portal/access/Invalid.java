package works.metric.portal.access;

import java.util.List;

/**
 * Bad input, told field by field as translation keys with their arguments. Nothing was changed.
 */
public class Invalid extends RuntimeException {

    /** One field and the rule it breaks. */
    public record Problem(String field, String key, Object... arguments) {
        public Problem {
            arguments = arguments.clone();
        }

        @Override
        public Object[] arguments() {
            return arguments.clone();
        }
    }

    private final transient List<Problem> problems;

    public Invalid(List<Problem> problems) {
        super(problems.toString());
        this.problems = List.copyOf(problems);
    }

    public Invalid(String field, String key, Object... arguments) {
        this(List.of(new Problem(field, key, arguments)));
    }

    public List<Problem> problems() {
        return problems;
    }
}
