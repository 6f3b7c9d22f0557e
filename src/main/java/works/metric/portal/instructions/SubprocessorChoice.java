package works.metric.portal.instructions;

import java.util.List;
import java.util.UUID;

/** Whom an instruction can leave out; told by whoever keeps the list of sub-processors. */
public interface SubprocessorChoice {

    /** Those that could get data now, and those that once could, by name. */
    List<Choice> choices();

    /** @param current still on the list */
    record Choice(UUID id, String name, boolean current) {}
}
