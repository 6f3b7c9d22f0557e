package works.metric.portal.requests;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import works.metric.portal.access.TenantOwned;

/** The last number given out; one row per tenant, locked while a number is taken. */
@Entity
@Table(name = "subject_request_series")
class RequestSeries extends TenantOwned {

    @Column(name = "series_year")
    private int year;

    @Column(name = "last_number")
    private int last;

    protected RequestSeries() {}

    /** @param id the tenant's own: there is exactly one */
    RequestSeries(UUID id) {
        super(id);
    }

    /** Begins at 1 in each new year. A clock set back a year goes on with the newer year, so nothing is given twice. */
    Reference next(int today) {
        if (today > year) {
            year = today;
            last = 0;
        }
        last++;
        return new Reference(year, last);
    }
}
