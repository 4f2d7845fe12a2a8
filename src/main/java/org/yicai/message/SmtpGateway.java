package org.yicai.message;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/**
 * Mails over SMTP. "smtp" turns to TLS by STARTTLS and sends nothing when the server cannot ({@code ?tls=none} for a
 * server in the same house); "smtps" is TLS from the first byte. The server's certificate must be its own.
 */
final class SmtpGateway implements Gateway {

    private static final String PATIENCE = "10000";
    private final Session session;
    private final URI url;
    private final String from;

    /** @param url {@code smtp://user:password@host:587?tls=required}; user and password percent-encoded */
    SmtpGateway(String url, String from) {
        this.url = URI.create(url);
        this.from = from;
        this.session = Session.getInstance(properties());
    }

    private Properties properties() {
        var at = "mail." + url.getScheme();
        var told = new Properties();
        told.put("mail.transport.protocol", url.getScheme());
        told.put(at + ".connectiontimeout", PATIENCE);
        told.put(at + ".timeout", PATIENCE);
        told.put(at + ".writetimeout", PATIENCE);
        told.put(at + ".ssl.checkserveridentity", "true");
        if (url.getScheme().equals("smtp")) {
            var required = !"tls=none".equals(url.getQuery());
            told.put(at + ".starttls.enable", required);
            told.put(at + ".starttls.required", required);
        }
        if (url.getRawUserInfo() != null) {
            told.put(at + ".auth", "true");
        }
        return told;
    }

    @Override
    public String name() {
        return "SMTP";
    }

    @Override
    public void send(Outgoing message) throws Exception {
        try (var transport = session.getTransport()) {
            var mail = mail(message);
            connect(transport);
            transport.sendMessage(mail, mail.getAllRecipients());
        } catch (AddressException noAddress) {
            throw new Refused("this is no mail address");
        } catch (MessagingException failed) {
            if (code(failed) >= 500) {
                throw new Refused("the mail server answers: " + deepest(failed).getMessage());
            }
            throw failed;
        }
    }

    private void connect(Transport transport) throws MessagingException {
        var who = url.getRawUserInfo() == null ? new String[0] : url.getRawUserInfo().split(":", 2);
        if (who.length == 2) {
            transport.connect(url.getHost(), url.getPort(), decoded(who[0]), decoded(who[1]));
        } else {
            transport.connect(url.getHost(), url.getPort(), null, null);
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private MimeMessage mail(Outgoing message) throws MessagingException {
        var mail = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                // the same at every attempt, so that a mailbox can drop a second copy
                setHeader("Message-ID", "<" + message.id() + "@yicai>");
            }
        };
        mail.setFrom(new InternetAddress(from, true));
        mail.setRecipient(Message.RecipientType.TO, new InternetAddress(message.address(), true));
        mail.setSubject(message.title(), "UTF-8");
        mail.setText(message.content(), "UTF-8");
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setSentDate(new Date());
        return mail;
    }

    /** What the server answered about this very mail; 0 for a trouble that may pass. */
    private static int code(MessagingException failed) {
        return switch (deepest(failed)) {
            case SMTPAddressFailedException address -> address.getReturnCode();
            case SMTPSendFailedException send -> send.getReturnCode();
            case SMTPSenderFailedException sender -> sender.getReturnCode();
            case Exception other -> 0;
        };
    }

    private static Exception deepest(MessagingException failed) {
        Exception deepest = failed;
        while (deepest instanceof MessagingException one && one.getNextException() != null) {
            deepest = one.getNextException();
        }
        return deepest;
    }
}
