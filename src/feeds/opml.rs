//! Lists of feeds as OPML, read and written without loss.
//!
//! An [`Opml`] is the file as it is: every element, attribute, text and comment in its order, known or
//! not. [`Opml::subscriptions`] finds the feeds in it, with the folders around them and all their
//! attributes; [`Opml::new`] makes a file of such, and [`Opml::update`] brings a file up to date with them.
//!
//! Reading is bounded ([`Limits`]) and expands no entity but XML's own five and numbered characters:
//! another is kept as it is written.

use rustc_hash::FxHashMap;

mod xml;

pub use xml::Content;
pub use xml::Element;
pub use xml::Error;
pub use xml::Limits;

/// A feed of a list.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Subscription {
    /// The folders around it, the outermost first.
    pub folders: Vec<String>,
    /// Its title; empty if it has none.
    pub title: String,
    /// Its address.
    pub address: String,
    /// All attributes of its outline, those above among them, in their order.
    pub attributes: Vec<(String, String)>,
}

impl Subscription {
    /// The address of the site.
    pub fn home(&self) -> Option<&str> {
        xml::find(&self.attributes, "htmlUrl")
    }
}

/// A list of feeds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opml {
    /// The element `opml`.
    pub root: Element,
}

impl Opml {
    /// A list of these feeds, in this order, in their folders.
    pub fn new(title: &str, subscriptions: &[Subscription]) -> Self {
        let mut body = Element::named("body");
        for subscription in subscriptions {
            body.put(&subscription.folders, subscription.outline());
        }
        let mut head = Element::named("head");
        let mut name = Element::named("title");
        name.content.push(Content::Text(title.to_owned()));
        head.content.push(Content::Element(name));
        let mut root = Element::named("opml");
        root.set("version", "2.0");
        root.content = vec![Content::Element(head), Content::Element(body)];
        Self { root }
    }

    /// Reads a list of feeds.
    pub fn read(bytes: &[u8], limits: &Limits) -> Result<Self, Error> {
        if bytes.len() > limits.bytes {
            return Err(Error::TooLarge { most: limits.bytes });
        }
        let root = xml::read_tree(&xml::decode_xml(bytes), limits)?;
        if !root.name.eq_ignore_ascii_case("opml") {
            return Err(Error::NotOpml);
        }
        Ok(Self { root })
    }

    /// The list as a file, UTF-8.
    pub fn write(&self) -> String {
        let mut text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".to_owned();
        self.root.write(&mut text, 0);
        text
    }

    /// Makes the feeds of the list these ones, and leaves all else of it as it is.
    ///
    /// A feed that stands where it should stays there, with its new title; one that stands in another
    /// folder moves as it is; a new one comes at the end of its folder; others go.
    pub fn update(&mut self, subscriptions: &[Subscription]) {
        let mut wanted: FxHashMap<Place, &Subscription> = subscriptions
            .iter()
            .map(|subscription| (subscription.place(), subscription))
            .collect();
        let mut taken = FxHashMap::default();
        for content in &mut self.root.content {
            if let Content::Element(body) = content
                && body.is("body")
            {
                body.sift(&mut Vec::new(), &mut wanted, &mut taken);
            }
        }
        let is_body =
            |content: &Content| matches!(content, Content::Element(body) if body.is("body"));
        if !self.root.content.iter().any(is_body) {
            let body = Element::named("body");
            self.root.content.push(Content::Element(body));
        }
        let body = self
            .root
            .content
            .iter_mut()
            .rfind(|content| is_body(content));
        let Some(Content::Element(body)) = body else {
            return;
        };
        for subscription in subscriptions {
            if wanted.remove(&subscription.place()).is_none() {
                continue;
            }
            let outline = taken.remove(&subscription.address);
            let mut outline = outline.unwrap_or_else(|| subscription.outline());
            subscription.dress(&mut outline);
            body.put(&subscription.folders, outline);
        }
    }

    /// The list's own title.
    pub fn title(&self) -> Option<String> {
        let head = self.root.elements().find(|element| element.is("head"))?;
        let title = head.elements().find(|element| element.is("title"))?;
        Some(title.text())
    }

    /// The feeds of the list in their order.
    pub fn subscriptions(&self) -> Vec<Subscription> {
        let mut found = Vec::new();
        for body in self.root.elements().filter(|element| element.is("body")) {
            body.collect(&mut Vec::new(), &mut found);
        }
        found
    }
}

impl Subscription {
    fn outline(&self) -> Element {
        let mut outline = Element::named("outline");
        outline.attributes.clone_from(&self.attributes);
        self.dress(&mut outline);
        outline
    }

    /// Gives an outline this feed's title and address; what else it has stays.
    fn dress(&self, outline: &mut Element) {
        if outline.label() != self.title || outline.attribute("text").is_none() {
            outline.set("text", &self.title);
            if outline.attribute("title").is_some() {
                outline.set("title", &self.title);
            }
        }
        if outline.attribute("type").is_none() {
            outline.set("type", "rss");
        }
        if outline.feed() != Some(self.address.as_str()) {
            outline.set("xmlUrl", &self.address);
        }
    }

    fn place(&self) -> Place {
        (self.folders.clone(), self.address.clone())
    }
}

/// Where a feed stands in a list: its folders and its address.
type Place = (Vec<String>, String);

impl Element {
    /// What an outline is called: by its title, else by its text.
    fn label(&self) -> &str {
        [self.attribute("title"), self.attribute("text")]
            .into_iter()
            .flatten()
            .find(|label| !label.trim().is_empty())
            .unwrap_or_default()
    }

    /// The address of the feed that an outline is.
    fn feed(&self) -> Option<&str> {
        let is_rss = self
            .attribute("type")
            .is_some_and(|kind| kind.eq_ignore_ascii_case("rss"));
        let url = self.attribute("url").filter(|_| is_rss);
        let address = self.attribute("xmlUrl").or(url)?.trim();
        (!address.is_empty()).then_some(address)
    }

    /// Puts an outline into the folders of these names, which are made if they are not there.
    fn put(&mut self, folders: &[String], outline: Element) {
        let Some((name, inner)) = folders.split_first() else {
            self.content.push(Content::Element(outline));
            return;
        };
        let is_it = |content: &Content| match content {
            Content::Element(element) => element.feed().is_none() && element.label() == name,
            Content::Text(_) | Content::Comment(_) => false,
        };
        let content_idx = self.content.iter().position(is_it).unwrap_or_else(|| {
            let mut folder = Self::named("outline");
            folder.set("text", name);
            self.content.push(Content::Element(folder));
            self.content.len() - 1
        });
        // Only an element is found or made above.
        if let Some(Content::Element(folder)) = self.content.get_mut(content_idx) {
            folder.put(inner, outline);
        }
    }

    fn collect(&self, folders: &mut Vec<String>, found: &mut Vec<Subscription>) {
        for outline in self.elements().filter(|element| element.is("outline")) {
            if let Some(address) = outline.feed() {
                found.push(Subscription {
                    folders: folders.clone(),
                    title: outline.label().to_owned(),
                    address: address.to_owned(),
                    attributes: outline.attributes.clone(),
                });
            }
            let label = outline.label();
            if !label.is_empty() {
                folders.push(label.to_owned());
            }
            outline.collect(folders, found);
            if !label.is_empty() {
                folders.pop();
            }
        }
    }

    /// Dresses the feeds that stand where they are wanted, and takes out the others, by their address.
    fn sift(
        &mut self,
        folders: &mut Vec<String>,
        wanted: &mut FxHashMap<Place, &Subscription>,
        taken: &mut FxHashMap<String, Element>,
    ) {
        for content in std::mem::take(&mut self.content) {
            let mut outline = match content {
                Content::Element(outline) if outline.is("outline") => outline,
                other => {
                    self.content.push(other);
                    continue;
                }
            };
            let label = outline.label().to_owned();
            let address = outline.feed().map(str::to_owned);
            folders.extend((!label.is_empty()).then_some(label.clone()));
            outline.sift(folders, wanted, taken);
            if !label.is_empty() {
                folders.pop();
            }
            if let Some(address) = address {
                let Some(subscription) = wanted.remove(&(folders.clone(), address.clone())) else {
                    taken.insert(address, outline);
                    continue;
                };
                subscription.dress(&mut outline);
            }
            self.content.push(Content::Element(outline));
        }
    }
}
