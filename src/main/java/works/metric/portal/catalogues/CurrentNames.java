package works.metric.portal.catalogues;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.dao.DataAccessException;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;
import works.metric.portal.access.Actor;
import works.metric.portal.access.TenantScope;
import works.metric.portal.texts.KeptTexts;

/**
 * The names of today, among all other texts of the portal. Read as often as a screen is drawn, so they are held in memory:
 * renewed at once by the portal that changed them, and by every other within {@code portal.catalogues.refresh}.
 */
@Component
class CurrentNames implements KeptTexts, SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(CurrentNames.class);
    private static final Limit MOST = Limit.of(Catalogue.values().length * CatalogueService.MOST);

    private final CatalogueEntryRepository entries;
    /** New ones: a change is heard of when its own has ended. */
    private final TransactionTemplate transaction;

    private volatile Map<String, Wording> names = Map.of();

    CurrentNames(CatalogueEntryRepository entries, PlatformTransactionManager transactions) {
        this.entries = entries;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.transaction.setReadOnly(true);
    }

    @Override
    public void afterSingletonsInstantiated() {
        load();
    }

    @Override
    public Optional<String> find(Locale language, String key) {
        Wording wording = names.get(key);
        return wording == null ? Optional.empty() : Optional.of(wording.name(language));
    }

    @TransactionalEventListener(fallbackExecution = true)
    void changed(CatalogueEvent event) {
        load();
    }

    @Scheduled(fixedDelayString = "${portal.catalogues.refresh}", initialDelayString = "${portal.catalogues.refresh}")
    void renew() {
        try {
            load();
        } catch (DataAccessException | TransactionException away) {
            LOG.debug("The names of the catalogues stay as they were: the database is away", away);
        }
    }

    private void load() {
        names = Objects.requireNonNull(
                TenantScope.as(Actor.system("catalogues"), () -> transaction.execute(status -> read())));
    }

    private Map<String, Wording> read() {
        return entries.findByOrderByCatalogueAscPositionAscCodeAsc(MOST).stream()
                .map(CatalogueEntry::details)
                .collect(Collectors.toMap(
                        entry -> entry.catalogue().prefix() + entry.code(), CatalogueEntryDetails::wording));
    }
}
