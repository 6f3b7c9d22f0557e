package works.metric.portal.agreements;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import works.metric.portal.access.Ids;
import works.metric.portal.access.TenantOwned;

/** That the tenant was told of a template: once. */
@Entity
@Immutable
@Table(name = "agreement_template_told")
class ToldOfTemplate extends TenantOwned {

    @Column(name = "template_number", updatable = false)
    private int templateNumber;

    @Column(name = "told_at", updatable = false)
    private Instant toldAt;

    @SuppressWarnings("NullAway") // filled by JPA
    protected ToldOfTemplate() {}

    ToldOfTemplate(int templateNumber, Instant now) {
        super(Ids.next());
        this.templateNumber = templateNumber;
        this.toldAt = now;
    }

    Instant toldAt() {
        return toldAt;
    }
}
