/** Signing in: staff by password (Argon2id), residents and volunteers by a one-time code; a signed cookie that can be revoked. */
@org.jspecify.annotations.NullMarked
package org.yicai.party.signin;
