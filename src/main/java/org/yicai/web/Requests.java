package org.yicai.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Missing;
import org.yicai.kernel.Refusal;
import org.yicai.kernel.Scope;
import org.yicai.kernel.SubdistrictId;

/**
 * One request, one transaction. A GET only reads. A POST writes everything or nothing: whatever does not end in a
 * redirect is rolled back, its one-time token included, so that a form with findings can be sent again. What takes long
 * is done before, without the transaction ({@link Beforehand}).
 * Programs have a door of their own, {@link OpenToMachines}, and so has what a phone kept, {@link SentLater}.
 */
@Component
class Requests implements WebMvcRegistrations {

    /** Where an installation without a subdistrict is set up. */
    static final String SETUP = "/setup";

    /** Where the answer for a programme waits for the end of the transaction. */
    static final String ANSWER = "yicai.answer";

    /** Signing out, and how the pages look. */
    private static final Set<String> ALWAYS = Set.of("/sign-out", "/view");

    private final ObjectProvider<Visit> visits;
    private final ObjectProvider<Who> who;
    private final ObjectProvider<FormTokens> tokens;
    private final ObjectProvider<PlatformTransactionManager> transactions;

    Requests(
            ObjectProvider<Visit> visits,
            ObjectProvider<Who> who,
            ObjectProvider<FormTokens> tokens,
            ObjectProvider<PlatformTransactionManager> transactions) {
        this.visits = visits;
        this.who = who;
        this.tokens = tokens;
        this.transactions = transactions;
    }

    @Override
    public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
        return new Adapter();
    }

    @Override
    public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
        return new Signposts();
    }

    private final class Adapter extends RequestMappingHandlerAdapter {

        @Override
        protected @Nullable ModelAndView handleInternal(HttpServletRequest request, HttpServletResponse response, HandlerMethod handler)
                throws Exception {
            if (!handler.getBeanType().getPackageName().startsWith("org.yicai.") || handler.getBeanType() == Troubles.class) {
                return super.handleInternal(request, response, handler);
            }
            if (handler.hasMethodAnnotation(OpenToMachines.class)) {
                return machine(request, response, handler);
            }
            var open = handler.getMethodAnnotation(OpenToAll.class);
            if (who.getObject().everywhere().isEmpty() && (open == null || !open.unfounded())) {
                response.sendRedirect(SETUP);
                return null;
            }
            var actor = visits.getObject().actor(request);
            if (open == null && !actor.signedIn()) {
                goToSignIn(request, response);
                return null;
            }
            if (actor.signedIn() && mustGoElsewhere(request, response)) {
                return null;
            }
            var reads = !"POST".equals(request.getMethod());
            var everywhere = open != null && (reads || open.everywhere());
            var scope = everywhere ? new Scope(who.getObject().everywhere()) : Scope.of(actor.subdistrict());
            if (handler.hasMethodAnnotation(SentLater.class)) {
                OwnPages.require(request);
                return scope.call(() -> answered(false, request, response, handler));
            }
            return scope.call(() -> reads ? read(request, response, handler) : write(request, response, handler));
        }

        /** Nobody acts here, whatever cookies came along: they are never read. */
        private @Nullable ModelAndView machine(HttpServletRequest request, HttpServletResponse response, HandlerMethod handler) throws Exception {
            var everywhere = who.getObject().everywhere();
            if (everywhere.isEmpty()) {
                throw new Missing();
            }
            request.setAttribute("yicai.actor", Actor.nobody(SubdistrictId.NOWHERE));
            return new Scope(everywhere).call(() -> answered(!"POST".equals(request.getMethod()), request, response, handler));
        }

        private @Nullable ModelAndView answered(boolean reads, HttpServletRequest request, HttpServletResponse response, HandlerMethod handler) throws Exception {
            within(reads, status -> {
                var view = super.handleInternal(request, response, handler);
                if (!(request.getAttribute(ANSWER) instanceof Data data) || data.status() >= 400) {
                    status.setRollbackOnly();
                }
                return view;
            });
            // only now: a programme that has its answer must be able to rely on it
            if (request.getAttribute(ANSWER) instanceof Data data) {
                PageRendering.send(data, response);
            }
            return null;
        }

        private @Nullable ModelAndView read(HttpServletRequest request, HttpServletResponse response, HandlerMethod handler) throws Exception {
            return within(true, status -> super.handleInternal(request, response, handler));
        }

        private @Nullable ModelAndView write(HttpServletRequest request, HttpServletResponse response, HandlerMethod handler) throws Exception {
            var forms = tokens.getObject();
            var token = token(request, response);
            return Beforehand.handle(() -> within(false, status -> {
                if (!forms.use(token)) {
                    status.setRollbackOnly();
                    var location = forms.ledTo(token);
                    response.sendRedirect(location == null ? "/" : location);
                    return null;
                }
                var answer = super.handleInternal(request, response, handler);
                var location = response.getHeader("Location");
                if (response.getStatus() >= 400 || location == null) {
                    status.setRollbackOnly();
                } else {
                    forms.leadsTo(token, location);
                }
                return answer;
            }));
        }

        private UUID token(HttpServletRequest request, HttpServletResponse response) {
            var sent = request.getParameter("_form");
            var token = sent == null ? null : tokens.getObject().read(sent, visits.getObject().owner(request, response));
            if (token == null) {
                throw Refusal.forbidden("web.refused.form");
            }
            return token;
        }

        private <T> @Nullable T within(boolean readOnly, Work<T> work) throws Exception {
            var template = new TransactionTemplate(transactions.getObject());
            template.setReadOnly(readOnly);
            try {
                return template.execute(status -> {
                    try {
                        return work.in(status);
                    } catch (RuntimeException | Error as) {
                        throw as;
                    } catch (Exception checked) {
                        throw new Wrapped(checked);
                    }
                });
            } catch (Wrapped wrapped) {
                throw (Exception) wrapped.getCause();
            }
        }

        /** Somebody who has to do one thing first is led there from everywhere but the way out. */
        private boolean mustGoElsewhere(HttpServletRequest request, HttpServletResponse response) throws Exception {
            var first = who.getObject().first(request);
            var address = request.getRequestURI();
            if (first == null || address.startsWith(first) || ALWAYS.contains(address)) {
                return false;
            }
            if ("POST".equals(request.getMethod())) {
                throw Refusal.forbidden("web.refused.first");
            }
            response.sendRedirect(first);
            return true;
        }

        private void goToSignIn(HttpServletRequest request, HttpServletResponse response) throws Exception {
            if ("POST".equals(request.getMethod())) {
                throw Refusal.forbidden("web.refused.sign-in");
            }
            response.sendRedirect("/sign-in?to=" + URLEncoder.encode(request.getRequestURI(), StandardCharsets.UTF_8));
        }
    }

    @FunctionalInterface
    private interface Work<T> {
        @Nullable T in(TransactionStatus status) throws Exception;
    }

    private static final class Wrapped extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Wrapped(Exception cause) {
            super(cause);
        }
    }
}
