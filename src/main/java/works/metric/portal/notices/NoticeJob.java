package works.metric.portal.notices;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The job that sends one notice. Whatever process dies meanwhile, another takes it up again. */
@Configuration(proxyBeanMethods = false)
class NoticeJob {

    @Bean
    OneTimeTask<Void> noticeTask(NoticeDelivery delivery) {
        return Tasks.oneTime(NoticeAddress.TASK)
                .onFailure(new Backoff())
                .onDeadExecutionRevive()
                .execute((job, context) -> delivery.deliver(NoticeAddress.of(job)));
    }
}
