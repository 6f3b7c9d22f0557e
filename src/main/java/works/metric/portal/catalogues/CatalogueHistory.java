package works.metric.portal.catalogues;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How everything was called at a moment, for documents made in the transaction of another service. Names are no secret:
 * it asks for no permission.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
public class CatalogueHistory {

    private static final Limit MOST = Limit.of(20_000);

    private final CatalogueWordingRepository wordings;

    CatalogueHistory(CatalogueWordingRepository wordings) {
        this.wordings = wordings;
    }

    public CatalogueNames at(Instant instant) {
        Map<String, Wording> names = new HashMap<>();
        wordings.until(instant, MOST).forEach(one -> names.put(one.key(), one.wording()));
        return new CatalogueNames(names);
    }
}
