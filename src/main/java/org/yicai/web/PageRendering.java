package org.yicai.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Ids;

/** Lets a controller take an {@link Actor} and {@link Fields}, and give back an {@link Answer}. */
@Configuration
class PageRendering implements WebMvcConfigurer, HandlerMethodReturnValueHandler, HandlerMethodArgumentResolver {

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.yicai");
    private final Visit visit;

    PageRendering(Visit visit) {
        this.visit = visit;
    }

    @Override
    public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
        handlers.add(this);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, UUID.class, (Converter<String, UUID>) Ids::of);
    }

    @Override
    public boolean supportsReturnType(MethodParameter type) {
        return Answer.class.isAssignableFrom(type.getParameterType());
    }

    @Override
    public void handleReturnValue(@Nullable Object value, MethodParameter type, ModelAndViewContainer container, NativeWebRequest web)
            throws Exception {
        container.setRequestHandled(true);
        var request = web.getNativeRequest(HttpServletRequest.class);
        var response = web.getNativeResponse(HttpServletResponse.class);
        switch ((Answer) value) {
            case Redirect redirect -> {
                response.setStatus(303);
                response.setHeader(HttpHeaders.LOCATION, redirect.location());
            }
            case Download file -> send(file, response);
            case Picture picture -> send(picture, request, response);
            case Data data -> request.setAttribute(Requests.ANSWER, data); // sent when it is written down for good
            case Page page -> show(page, request, response);
        }
    }

    void show(Page page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var html = new Utf8ByteOutput();
        templates.render(page.template(), Map.of("page", page, "view", visit.view(request, response)), html);
        response.setStatus(page.status());
        response.setContentType("text/html;charset=utf-8");
        if (!response.containsHeader(HttpHeaders.CACHE_CONTROL)) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache"); // a page shown once asks for more
        }
        response.setContentLength(html.getContentLength());
        html.writeTo(response.getOutputStream());
    }

    static void send(Data data, HttpServletResponse response) throws IOException {
        response.setStatus(data.status());
        response.setContentType(data.type());
        data.headers().forEach(response::setHeader);
        response.setContentLength(data.bytes().length);
        response.getOutputStream().write(data.bytes());
    }

    private static void send(Download file, HttpServletResponse response) throws IOException {
        response.setContentType(file.type());
        if (file.name() != null) {
            var disposition = ContentDisposition.attachment().filename(file.name(), StandardCharsets.UTF_8).build();
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition.toString());
        }
        response.setContentLength(file.bytes().length);
        response.getOutputStream().write(file.bytes());
    }

    private static void send(Picture picture, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var tag = "\"" + picture.tag() + "\"";
        response.setHeader(HttpHeaders.CACHE_CONTROL, picture.forAll() ? "public, no-cache" : "private, no-store");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.inline().filename(picture.name()).build().toString());
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (picture.forAll()) {
            response.setHeader(HttpHeaders.ETAG, tag);
            if (tag.equals(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
                response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
                return;
            }
        }
        response.setContentType(picture.type());
        response.setContentLength(picture.bytes().length);
        response.getOutputStream().write(picture.bytes());
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Actor.class || parameter.getParameterType() == Fields.class || parameter.getParameterType() == Device.class;
    }

    @Override
    public Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container, NativeWebRequest web, @Nullable WebDataBinderFactory binder) {
        var request = web.getNativeRequest(HttpServletRequest.class);
        if (parameter.getParameterType() == Device.class) {
            var owner = visit.owner(request, web.getNativeResponse(HttpServletResponse.class));
            return new Device(UUID.nameUUIDFromBytes(("device " + owner).getBytes(StandardCharsets.UTF_8)));
        }
        return parameter.getParameterType() == Actor.class ? visit.actor(request) : new Fields(request.getParameterMap(), Upload.of(request));
    }
}
