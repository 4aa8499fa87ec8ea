//! A web server on loopback that does as a test tells it, well or badly.

#![allow(clippy::unwrap_used)]

use std::collections::HashMap;
use std::io::BufRead;
use std::io::BufReader;
use std::io::Read;
use std::io::Write;
use std::net::Ipv4Addr;
use std::net::TcpListener;
use std::net::TcpStream;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering;
use std::thread;
use std::time::Duration;

/// What a test was asked for.
pub struct Asked {
    pub path: String,
    /// By names in small letters.
    pub headers: HashMap<String, String>,
}

impl Asked {
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", String::as_str)
    }
}

/// What a server writes to; errors of writing only mean that the other side has gone.
pub trait Wire: Read + Write {}
impl<T: Read + Write> Wire for T {}

type Answer = dyn Fn(&Asked, &mut dyn Wire) + Send + Sync;

/// A server that ends with the test.
pub struct Server {
    pub port: u16,
    /// Connections so far.
    pub connections: Arc<AtomicUsize>,
    over: Arc<AtomicBool>,
}

impl Server {
    pub fn start(answer: impl Fn(&Asked, &mut dyn Wire) + Send + Sync + 'static) -> Self {
        let answer: Arc<Answer> = Arc::new(answer);
        Self::listen(move |mut stream| {
            if let Some(asked) = read_head(&mut stream) {
                answer(&asked, &mut stream);
            }
        })
    }

    /// A server that speaks TLS, with the certificate of `tests/suite/tls`.
    pub fn start_tls(answer: impl Fn(&Asked, &mut dyn Wire) + Send + Sync + 'static) -> Self {
        let key =
            rustls::pki_types::PrivatePkcs8KeyDer::from(include_bytes!("tls/key.der").as_slice());
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let config = rustls::ServerConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_no_client_auth()
            .with_single_cert(vec![CERTIFICATE.into()], key.into())
            .unwrap();
        let config = Arc::new(config);
        let answer: Arc<Answer> = Arc::new(answer);
        Self::listen(move |stream| {
            let connection = rustls::ServerConnection::new(config.clone()).unwrap();
            let mut wire = rustls::StreamOwned::new(connection, stream);
            if let Some(asked) = read_head(&mut wire) {
                answer(&asked, &mut wire);
                wire.conn.send_close_notify();
                let _ = wire.flush();
            }
        })
    }

    /// A server that gets its connections raw.
    pub fn listen(serve: impl Fn(TcpStream) + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let server = Self {
            port: listener.local_addr().unwrap().port(),
            connections: Arc::default(),
            over: Arc::default(),
        };
        let (connections, over) = (server.connections.clone(), server.over.clone());
        let serve = Arc::new(serve);
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                if over.load(Ordering::Relaxed) {
                    return;
                }
                connections.fetch_add(1, Ordering::Relaxed);
                let serve = serve.clone();
                thread::spawn(move || serve(stream));
            }
        });
        server
    }

    pub fn connections(&self) -> usize {
        self.connections.load(Ordering::Relaxed)
    }

    /// An address of this server by number; `path` begins with `/`.
    pub fn at(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.port)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.over.store(true, Ordering::Relaxed);
        // Wakes the listener.
        let _ = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port));
    }
}

/// The certificate of [`Server::start_tls`].
pub const CERTIFICATE: &[u8] = include_bytes!("tls/certificate.der");

fn read_head(wire: &mut dyn Wire) -> Option<Asked> {
    let mut lines = BufReader::with_capacity(1, wire).lines();
    let first = lines.next()?.ok()?;
    let path = first.split(' ').nth(1)?.to_owned();
    let mut headers = HashMap::new();
    for line in lines
        .map_while(Result::ok)
        .take_while(|line| !line.is_empty())
    {
        let (name, value) = line.split_once(':')?;
        headers.insert(name.to_ascii_lowercase(), value.trim().to_owned());
    }
    Some(Asked { path, headers })
}

/// Writes an answer with its length; `headers` are whole lines, each with its `\r\n`.
pub fn answer(wire: &mut dyn Wire, status: &str, headers: &str, body: &[u8]) {
    let length = body.len();
    let head = format!(
        "HTTP/1.1 {status}\r\n{headers}content-length: {length}\r\nconnection: close\r\n\r\n"
    );
    let _ = wire.write_all(head.as_bytes());
    let _ = wire.write_all(body);
    let _ = wire.flush();
}

/// Holds a connection open until the other side goes, at most 20 s.
pub fn hang(wire: &mut dyn Wire) {
    for _ in 0..2000 {
        if !matches!(wire.read(&mut [0; 64]), Ok(1..)) {
            return;
        }
        thread::sleep(Duration::from_millis(10));
    }
}
