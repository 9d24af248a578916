#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""smtpserver.py FOLDER CERTIFICATE KEY MODE

A mail server on 127.0.0.1 that prints its port and takes the user "anna" with the password in MAIL_TEST_PASSWORD. What arrives is
read by Python's own email package and written to FOLDER/mail.json. MODE: tls, starttls or plain (no encryption offered), then any
of these after a comma: noauth, echo (refusals repeat the password), refuse=ADDRESS, grey, full, spam, cut, mute (never greets),
stall (never answers the text), small (takes a megabyte).
"""
import asyncio
import email
import email.policy
import hashlib
import json
import logging
import os
import socket
import ssl
import sys
import warnings

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult

logging.disable(logging.CRITICAL)
warnings.simplefilter("ignore")  # of the server about sign-ins that need no encryption; it has some from the first byte

folder, certificate, key, mode = sys.argv[1:5]
kinds = mode.split(",")
password = os.environ["MAIL_TEST_PASSWORD"].encode()
refused = [kind.split("=", 1)[1] for kind in kinds if kind.startswith("refuse=")]


def described(content, envelope):
    message = email.message_from_bytes(content, policy=email.policy.default)
    text = message.get_body(("plain",))
    return {
        "sender": envelope.mail_from,
        "recipients": envelope.rcpt_tos,
        "from": str(message["From"]),
        "to": [address.addr_spec for address in message["To"].addresses],
        "subject": str(message["Subject"]),
        "date": message["Date"].datetime.isoformat(),
        "id": str(message["Message-ID"]),
        "names": sorted({name.lower() for name in message.keys()}),
        "text": text.get_content().replace("\r\n", "\n"),
        "defects": [repr(defect) for part in message.walk() for defect in part.defects],
        "longest_line": max(len(line) for line in content.split(b"\r\n")),
        "ascii": all(byte < 128 for byte in content),
        "attachments": [
            {"name": part.get_filename(), "type": part.get_content_type(), "size": len(part.get_content()),
             "sha256": hashlib.sha256(part.get_content()).hexdigest()}
            for part in message.iter_attachments()
        ],
    }


class Handler:
    async def handle_RCPT(self, server, session, envelope, address, options):
        if address in refused:
            return "550 5.1.1 no such user"
        if "grey" in kinds:
            return "451 4.7.1 greylisted, try again"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        if "stall" in kinds:
            open(os.path.join(folder, "stalls"), "w").close()
            await asyncio.sleep(3600)
        if "cut" in kinds:
            server.transport.abort()
            return "451 never said"
        if "full" in kinds:
            return "452 4.3.1 disk full"
        if "spam" in kinds:
            return "554 5.7.1 looks like spam"
        told = described(envelope.content, envelope)
        told["greeting"] = session.host_name
        told["signed_in"] = bool(session.authenticated)
        with open(os.path.join(folder, "mail.json.part"), "w", encoding="utf-8") as out:
            json.dump(told, out)
        os.rename(os.path.join(folder, "mail.json.part"), os.path.join(folder, "mail.json"))
        return "250 OK"


def authenticator(server, session, envelope, mechanism, data):
    good = data.login == b"anna" and data.password == password
    if good:
        return AuthResult(success=True)
    words = b" " + data.password.split()[0] if "echo" in kinds else b""
    return AuthResult(success=False, handled=False, message="535 5.7.8 bad credentials" + words.decode())


def context():
    made = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    made.load_cert_chain(certificate, key)
    return made


def wait_for_end():
    """The test closes our input when it is done, or dies."""
    sys.stdin.read()


if "mute" in kinds:
    listener = socket.create_server(("127.0.0.1", 0))
    print(listener.getsockname()[1], flush=True)
    wait_for_end()
    sys.exit(0)

settings = {"data_size_limit": 1_000_000 if "small" in kinds else 64_000_000, "enable_SMTPUTF8": False,
            "server_hostname": "mail.example.test"}
if "noauth" not in kinds:
    settings.update(authenticator=authenticator, auth_required=True, auth_require_tls="starttls" in kinds)
if "tls" in kinds:
    settings["ssl_context"] = context()
elif "starttls" in kinds:
    settings.update(tls_context=context(), require_starttls=True)


class AnyPort(Controller):
    """Takes a free port; the library's own check wants to know it before."""

    def _trigger_server(self):
        self._factory_invoked.set()
        self.smtpd = self.smtpd or True


controller = AnyPort(Handler(), hostname="127.0.0.1", port=0, **settings)
controller.start()
print(controller.server.sockets[0].getsockname()[1], flush=True)
wait_for_end()
