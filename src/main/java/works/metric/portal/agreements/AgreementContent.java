package works.metric.portal.agreements;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import works.metric.portal.access.TenantOwned;
import works.metric.portal.pdf.DpaDocument;

@Entity
@Immutable
@Table(name = "agreement_content")
class AgreementContent extends TenantOwned {

    @Column(updatable = false)
    private String content;

    @SuppressWarnings("NullAway") // filled by JPA
    protected AgreementContent() {}

    AgreementContent(UUID agreement, DpaDocument accepted) {
        super(agreement);
        this.content = ContentText.write(accepted);
    }

    DpaDocument document() {
        return ContentText.read(content, DpaDocument.class);
    }
}
