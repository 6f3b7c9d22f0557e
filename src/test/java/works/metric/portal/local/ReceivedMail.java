package works.metric.portal.local;

import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One mail as it arrived.
 *
 * @param id stable while the mail catcher runs
 * @param to addresses without names, of all who were written to
 * @param text the plain text; of a mail with HTML only, its source
 * @param attachments file names
 */
public record ReceivedMail(
        String id,
        String from,
        List<String> to,
        String subject,
        String text,
        List<String> attachments,
        Instant receivedAt) {

    static ReceivedMail of(MimeMessage message) {
        try {
            List<String> attachments = new ArrayList<>();
            StringBuilder plain = new StringBuilder();
            StringBuilder html = new StringBuilder();
            collect(message, plain, html, attachments);
            Date received = message.getReceivedDate() == null ? message.getSentDate() : message.getReceivedDate();
            Instant receivedAt = received == null ? Instant.EPOCH : received.toInstant();
            String known = message.getMessageID() + receivedAt + message.getSubject() + plain + html;
            return new ReceivedMail(
                    UUID.nameUUIDFromBytes(known.getBytes(StandardCharsets.UTF_8))
                            .toString(),
                    String.join(", ", addresses(message.getFrom())),
                    addresses(message.getRecipients(Message.RecipientType.TO)),
                    message.getSubject() == null ? "" : message.getSubject(),
                    (plain.isEmpty() ? html : plain).toString(),
                    List.copyOf(attachments),
                    receivedAt);
        } catch (MessagingException e) {
            throw new IllegalStateException("Cannot read a received mail", e);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read a received mail", e);
        }
    }

    private static void collect(Part part, StringBuilder plain, StringBuilder html, List<String> attachments)
            throws MessagingException, IOException {
        Object content = part.getContent();
        if (part.getFileName() != null) {
            attachments.add(part.getFileName());
        } else if (content instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart next = parts.getBodyPart(i);
                collect(next, plain, html, attachments);
            }
        } else if (part.isMimeType("text/html")) {
            html.append(content);
        } else if (part.isMimeType("text/*")) {
            plain.append(content);
        }
    }

    private static List<String> addresses(Address @Nullable [] addresses) {
        return addresses == null
                ? List.of()
                : Arrays.stream(addresses)
                        .map(address -> address instanceof InternetAddress internet
                                ? internet.getAddress()
                                : address.toString())
                        .toList();
    }
}
