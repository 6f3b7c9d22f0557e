package works.metric.portal.audit;

import jakarta.persistence.EntityManagerFactory;
import java.util.Map;
import java.util.WeakHashMap;
import org.hibernate.engine.spi.ActionQueue;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.engine.spi.TransactionCompletionCallbacks.AfterCompletionCallback;
import org.hibernate.engine.spi.TransactionCompletionCallbacks.BeforeCompletionCallback;
import org.hibernate.event.service.spi.EventListenerRegistry;
import org.hibernate.event.spi.AbstractCollectionEvent;
import org.hibernate.event.spi.EventSource;
import org.hibernate.event.spi.EventType;
import org.hibernate.event.spi.PostCollectionRecreateEvent;
import org.hibernate.event.spi.PostCollectionRecreateEventListener;
import org.hibernate.event.spi.PostCollectionRemoveEvent;
import org.hibernate.event.spi.PostCollectionRemoveEventListener;
import org.hibernate.event.spi.PostCollectionUpdateEvent;
import org.hibernate.event.spi.PostCollectionUpdateEventListener;
import org.hibernate.event.spi.PostDeleteEvent;
import org.hibernate.event.spi.PostDeleteEventListener;
import org.hibernate.event.spi.PostInsertEvent;
import org.hibernate.event.spi.PostInsertEventListener;
import org.hibernate.event.spi.PostUpdateEvent;
import org.hibernate.event.spi.PostUpdateEventListener;
import org.hibernate.persister.entity.EntityPersister;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import works.metric.portal.access.NotAudited;

/**
 * Stands at every commit: a transaction that inserted, updated or deleted any entity and wrote no audit entry is rolled
 * back. So a forgotten event is a failing use case and not a gap in the proof. Entities that say {@link NotAudited} are left
 * out.
 */
@Component
class AuditWitness
        implements PostInsertEventListener,
                PostUpdateEventListener,
                PostDeleteEventListener,
                PostCollectionRecreateEventListener,
                PostCollectionUpdateEventListener,
                PostCollectionRemoveEventListener {

    private static final class Seen {
        private @Nullable String changed;
        private boolean audited;
    }

    private final Map<SharedSessionContractImplementor, Seen> sessions = new WeakHashMap<>();

    AuditWitness(EntityManagerFactory factory) {
        EventListenerRegistry registry =
                factory.unwrap(SessionFactoryImplementor.class).getEventListenerRegistry();
        registry.appendListeners(EventType.POST_INSERT, this);
        registry.appendListeners(EventType.POST_UPDATE, this);
        registry.appendListeners(EventType.POST_DELETE, this);
        registry.appendListeners(EventType.POST_COLLECTION_RECREATE, this);
        registry.appendListeners(EventType.POST_COLLECTION_UPDATE, this);
        registry.appendListeners(EventType.POST_COLLECTION_REMOVE, this);
    }

    @Override
    public void onPostInsert(PostInsertEvent event) {
        saw(event.getSession(), event.getEntity());
    }

    @Override
    public void onPostUpdate(PostUpdateEvent event) {
        saw(event.getSession(), event.getEntity());
    }

    @Override
    public void onPostDelete(PostDeleteEvent event) {
        saw(event.getSession(), event.getEntity());
    }

    @Override
    public void onPostRecreateCollection(PostCollectionRecreateEvent event) {
        sawCollection(event);
    }

    @Override
    public void onPostUpdateCollection(PostCollectionUpdateEvent event) {
        sawCollection(event);
    }

    @Override
    public void onPostRemoveCollection(PostCollectionRemoveEvent event) {
        sawCollection(event);
    }

    @Override
    public boolean requiresPostCommitHandling(EntityPersister persister) {
        return false;
    }

    private void sawCollection(AbstractCollectionEvent event) {
        Object owner = event.getAffectedOwnerOrNull();
        saw(event.getSession(), owner == null ? event.getAffectedOwnerEntityName() : owner);
    }

    private void saw(SharedSessionContractImplementor session, Object entity) {
        if (entity.getClass().isAnnotationPresent(NotAudited.class)) {
            return;
        }
        Seen seen;
        synchronized (sessions) {
            seen = sessions.get(session);
        }
        if (seen == null) {
            Seen first = new Seen();
            seen = first;
            synchronized (sessions) {
                sessions.put(session, first);
            }
            ActionQueue queue = ((EventSource) session).getActionQueue();
            queue.registerCallback((BeforeCompletionCallback) done -> check(done, first));
            queue.registerCallback((AfterCompletionCallback) (committed, done) -> forget(done));
        }
        if (entity instanceof AuditEntry) {
            seen.audited = true;
        } else if (seen.changed == null) {
            seen.changed = entity.getClass().getSimpleName();
        }
    }

    private void check(SharedSessionContractImplementor session, Seen seen) {
        forget(session);
        if (seen.changed != null && !seen.audited) {
            throw new UnauditedChange(seen.changed);
        }
    }

    /** Also after a rollback: the next transaction of the same session begins with nothing seen. */
    private void forget(SharedSessionContractImplementor session) {
        synchronized (sessions) {
            sessions.remove(session);
        }
    }
}
