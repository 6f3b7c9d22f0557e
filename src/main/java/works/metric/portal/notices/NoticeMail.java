package works.metric.portal.notices;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** A notice as a mail of plain text (RFC 5322), marked as automatic (RFC 3834). */
@Component
class NoticeMail {

    private final JavaMailSender sender;
    private final NoticeSettings settings;
    private final Clock clock;

    NoticeMail(JavaMailSender sender, NoticeSettings settings, Clock clock) {
        this.sender = sender;
        this.settings = settings;
        this.clock = clock;
    }

    /** @throws org.springframework.mail.MailException when the mail server has not taken it */
    void send(OutgoingMail mail) {
        sender.send(compose(mail));
    }

    private MimeMessage compose(OutgoingMail outgoing) {
        try {
            MimeMessage mail = sender.createMimeMessage();
            InternetAddress from = new InternetAddress(settings.mail().from(), true);
            mail.setFrom(from);
            mail.setRecipient(Message.RecipientType.TO, new InternetAddress(outgoing.email(), true));
            mail.setSubject(outgoing.text().title(), StandardCharsets.UTF_8.name());
            mail.setText(outgoing.text().body(), StandardCharsets.UTF_8.name());
            mail.setSentDate(Date.from(clock.instant()));
            mail.setHeader("Message-ID", "<" + outgoing.id() + "@" + domain(from) + ">");
            mail.setHeader("Content-Language", outgoing.language().toLanguageTag());
            mail.setHeader("Auto-Submitted", "auto-generated");
            return mail;
        } catch (MessagingException fault) {
            throw new MailPreparationException("Notice " + outgoing.id() + " makes no mail", fault);
        }
    }

    private static String domain(InternetAddress address) {
        return address.getAddress().substring(address.getAddress().indexOf('@') + 1);
    }
}
