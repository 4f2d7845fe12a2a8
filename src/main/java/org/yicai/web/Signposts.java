package org.yicai.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Finds the handler of an address. Spring asks each of several hundred handlers whose address holds a variable; here
 * those whose address begins otherwise are passed over with one comparison.
 */
final class Signposts extends RequestMappingHandlerMapping {

    private final Map<RequestMappingInfo, String> beginnings = new ConcurrentHashMap<>();

    /** A request that knows by heart what is asked of it hundreds of times. */
    private static final class Sought extends HttpServletRequestWrapper {

        private final String path;
        private final String method;

        private Sought(HttpServletRequest request, String path) {
            super(request);
            this.path = path;
            this.method = request.getMethod();
        }

        @Override
        public String getMethod() {
            return method;
        }
    }

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request) throws Exception {
        // an address written with % or ; is compared by its meaning, not by its letters
        return super.lookupHandlerMethod(path, path.indexOf('%') >= 0 || path.indexOf(';') >= 0 ? request : new Sought(request, path));
    }

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo info, HttpServletRequest request) {
        return request instanceof Sought sought && !sought.path.startsWith(beginnings.computeIfAbsent(info, Signposts::beginning)) ? null : super.getMatchingMapping(info, request);
    }

    /** What every address of a handler begins with, up to the first variable; "" when it has several addresses. */
    private static String beginning(RequestMappingInfo info) {
        var patterns = info.getPatternValues();
        return patterns.size() == 1 ? patterns.iterator().next().replaceFirst("[{*?].*", "") : "";
    }
}
