package works.metric.portal.catalogues;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import works.metric.portal.access.Ids;
import works.metric.portal.access.PlatformOwned;

/** How an entry was called from a moment on. Never changed: what was signed then must be readable as it was. */
@Entity
@Immutable
@Table(name = "catalogue_wording")
class CatalogueWording implements PlatformOwned {

    @Id
    private UUID id;

    @Column(name = "entry_id")
    private UUID entry;

    @Enumerated(EnumType.STRING)
    private Catalogue catalogue;

    private String code;

    private int number;

    @Column(name = "name_en")
    private String english;

    @Column(name = "name_nb")
    private String bokmal;

    @Column(name = "about_en")
    private String aboutEnglish;

    @Column(name = "about_nb")
    private String aboutBokmal;

    private Instant since;

    @SuppressWarnings("NullAway") // filled by JPA
    protected CatalogueWording() {}

    CatalogueWording(UUID entry, Catalogue catalogue, String code, int number, Wording wording, Instant since) {
        this.id = Ids.next();
        this.entry = entry;
        this.catalogue = catalogue;
        this.code = code;
        this.number = number;
        this.english = wording.english();
        this.bokmal = wording.bokmal();
        this.aboutEnglish = wording.aboutEnglish();
        this.aboutBokmal = wording.aboutBokmal();
        this.since = since;
    }

    String key() {
        return catalogue.prefix() + code;
    }

    Instant since() {
        return since;
    }

    Wording wording() {
        return new Wording(english, bokmal, aboutEnglish, aboutBokmal);
    }
}
