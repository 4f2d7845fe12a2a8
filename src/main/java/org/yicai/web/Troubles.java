package org.yicai.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.apache.tomcat.util.http.fileupload.impl.FileCountLimitExceededException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.DisconnectedClientHelper;
import org.springframework.http.HttpHeaders;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Finding;
import org.yicai.kernel.Missing;
import org.yicai.kernel.Refusal;
import org.yicai.kernel.SubdistrictId;

/** Turns the three kinds of trouble into kind pages; everything else is a bug, logged under a number the page shows. */
@Controller
class Troubles implements HandlerExceptionResolver, ErrorController, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(Troubles.class);
    private static final int UNAVAILABLE = 503;
    private final PageRendering rendering;
    private final Words words;
    private final ObjectProvider<MachineDoor> doors;

    Troubles(PageRendering rendering, Words words, ObjectProvider<MachineDoor> doors) {
        this.rendering = rendering;
        this.words = words;
        this.doors = doors;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception trouble) {
        if (DisconnectedClientHelper.isClientDisconnectedException(trouble)) {
            return new ModelAndView();
        }
        show(Outage.is(trouble) ? outage(trouble, request, response) : page(trouble, request), request, response);
        return new ModelAndView();
    }

    /** What the server itself refused before any controller saw it: a malformed address, a body too large. */
    @OpenToAll
    @RequestMapping("/error")
    void refusedByTheServer(HttpServletRequest request, HttpServletResponse response) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        var outage = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable trouble && Outage.is(trouble) ? trouble : null;
        show(outage != null ? outage(outage, request, response) : page(status, request), request, response);
    }

    private void show(TroublePage page, HttpServletRequest request, HttpServletResponse response) {
        try {
            if (!response.isCommitted()) {
                response.resetBuffer();
                // set by a form whose transaction then could not be kept: what it promised is not there
                response.setHeader(HttpHeaders.LOCATION, null);
                var path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked ? asked : request.getRequestURI();
                var door = doors.stream().filter(each -> each.at(path)).findFirst();
                if (door.isPresent()) {
                    PageRendering.send(door.get().trouble(request, path, page.status(), page.why()), response);
                } else {
                    rendering.show(page, request, response);
                }
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        } catch (RuntimeException evenThePageNeedsTheDatabase) {
            if (page.status() != UNAVAILABLE) {
                throw evenThePageNeedsTheDatabase;
            }
            plainly(response);
        }
    }

    /** In both languages, because nothing is known of who asks. */
    private void plainly(HttpServletResponse response) {
        try {
            response.setStatus(UNAVAILABLE);
            response.setContentType("text/plain;charset=utf-8");
            response.getWriter().write(words.say("zh", "web.trouble.503") + "\n\n" + words.say("en", "web.trouble.503") + "\n");
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Whoever is signed in is not known while the database is away: the page is a visitor's. */
    private static TroublePage outage(Throwable trouble, HttpServletRequest request, HttpServletResponse response) {
        LOG.warn("the database does not answer at {} {}: {}", request.getMethod(), request.getRequestURI(), String.valueOf(trouble.getMessage()).lines().findFirst().orElse(""));
        request.setAttribute("yicai.actor", Actor.nobody(new SubdistrictId(new UUID(0, 0))));
        response.setHeader(HttpHeaders.RETRY_AFTER, "30");
        return new TroublePage(UNAVAILABLE, Finding.that("web.trouble.503"), "");
    }

    private static TroublePage page(Throwable trouble, HttpServletRequest request) {
        return switch (trouble) {
            case Refusal refusal -> new TroublePage(refusal.status(), refusal.why(), "");
            case Missing missing -> page(404, request);
            case MethodArgumentTypeMismatchException notAnId -> page(404, request);
            case MultipartException unreadable -> page(unreadable instanceof MaxUploadSizeExceededException || tooMany(unreadable) ? 413 : 400, request);
            case ErrorResponse known -> page(known.getStatusCode().value(), request);
            case Throwable other when other.getCause() instanceof Missing -> page(404, request);
            case Throwable other when other.getCause() instanceof Refusal refusal -> new TroublePage(refusal.status(), refusal.why(), "");
            case InvalidParameterException unreadable -> page(unreadable.getErrorCode(), request);
            default -> bug(trouble, request);
        };
    }

    private static boolean tooMany(Throwable trouble) {
        return trouble instanceof FileCountLimitExceededException || trouble.getCause() != null && tooMany(trouble.getCause());
    }

    private static TroublePage page(int status, HttpServletRequest request) {
        if (status >= 500) {
            return bug(request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable cause ? cause : null, request);
        }
        var key = switch (status) {
            case 404, 405 -> "web.trouble.404";
            case 413 -> "web.trouble.413";
            default -> "web.trouble.400";
        };
        return new TroublePage(status == 405 ? 404 : Math.max(status, 400), Finding.that(key), "");
    }

    private static TroublePage bug(@Nullable Throwable trouble, HttpServletRequest request) {
        var number = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("trouble {} at {} {}", number, request.getMethod(), request.getRequestURI(), trouble);
        return new TroublePage(500, Finding.that("web.trouble.500"), number);
    }
}
