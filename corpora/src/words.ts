/** Names by culture, written for this project. A given name and a surname are put together by chance: nobody is meant. */
interface Culture {
  given: string[];
  surnames: string[];
}

const list = (text: string) => text.split(' ');

export const cultures: Culture[] = [
  {
    given: list(
      'Emily Oliver Grace Harry Charlotte Walter Nancy Kevin Megan Trevor Heather Douglas Abigail Stuart',
    ),
    surnames: list(
      'Whitcombe Harding Fletcher Ashdown Pemberton Marlowe Thackeray Bexley Carver Holloway Stroud',
    ),
  },
  {
    given: list('José María Lucía Javier Carmen Álvaro Sofía Íñigo Pilar Ramón Begoña Hernán Ximena'),
    surnames: list(
      'García Peñalver Núñez Ibáñez Zurita Carrasco Villalobos Muñoz Escribano Bermúdez Arriaga',
    ),
  },
  {
    given: list('Łukasz Zofia Agnieszka Paweł Małgorzata Grzegorz Wojciech Jadwiga Stanisław Świętosława'),
    surnames: list('Wójcik Kowalczyk Dąbrowska Zieliński Szczepański Grabowska Jabłoński Żurawska Piątek'),
  },
  {
    given: list('Søren Astrid Bjørn Åse Håkon Ingrid Göran Solveig Jørgen Linnéa Torbjörn Sigrún'),
    surnames: list(
      'Ångström Lindqvist Østergaard Håkansson Bergström Nygård Guðmundsdóttir Kjærgaard Sjöberg',
    ),
  },
  {
    given: list('Jürgen Anneliese Matthias Käthe Wolfgang Sieglinde Björn Ulrike Dietmar Hannelore Günther'),
    surnames: list('Müller Schönfeld Brückner Weißmann Hofstätter Krähenbühl Vogelsang Rödiger Steinhäuser'),
  },
  {
    given: list('Hélène Benoît Chloé Thibault Agnès François Noémie Gaël Maëlle Loïc Anaïs Didier'),
    surnames: list('Lefèvre Beauchêne Marchand Delacroix Rousselot Gagné Thévenot Bérubé Charpentier'),
  },
  {
    given: list('Priya Rajesh Ananya Vikram Lakshmi Arjun Meenakshi Suresh Kavitha Nikhil Deepa Harish'),
    surnames: list(
      'Venkataraman Chatterjee Deshpande Iyer Bhattacharya Kulkarni Nambiar Agarwal Subramanian Rao',
    ),
  },
  {
    given: list('Mei Wei Xiaoling Jun Yuki Haruto Sakura Kenji Minjun Seoyeon Linh Tuan Hiroko'),
    surnames: list('Zhang Nakamura Tanaka Huang Takahashi Hwang Nguyen Ishikawa Ouyang Matsuda Tran Xu'),
  },
  {
    given: list('Chidi Amara Oluwaseun Ngozi Kwame Akosua Thabo Zanele Babajide Wanjiru Tendai Makena'),
    surnames: list('Okonkwo Adeyemi Mensah Nkosi Mwangi Abubakar Chukwu Dlamini Osei Kamau Moyo'),
  },
  {
    given: list('Omar Layla Yusuf Fatima Khalid Noor Tariq Samira Mehmet Ayşe Çağlar Parisa Reza'),
    surnames: list('Haddad Al-Sayed Yılmaz Öztürk Farahani Mansour Khoury Şahin Tehrani Rahmani'),
  },
  {
    given: list('Dmitri Yelena Oksana Bohdan Katarína Jiří Miroslav Snežana Zoltán Ildikó Andrei Ioana'),
    surnames: list('Yefremova Kovalenko Dvořák Novotný Gelencsér Szabó Popescu Jovanović Horváth Băsescu'),
  },
  {
    given: list('Giulia Matteo Chiara Niccolò Ottavia Luca João Conceição Thiago Inês Aino Pekka'),
    surnames: list('Bianchini Esposito Moretti DeLuca Gonçalves Magalhães Figueiredo Paavolainen Virtanen'),
  },
  {
    given: list('Siobhán Declan Niamh Rory Aisling Fergus Anouk Willem Sanne Bram Femke Joost'),
    surnames: list("O'Sullivan McAllister O'Dowd MacLeod Fitzgerald Hoekstra Dijkstra Verhoeven Oosterhuis"),
  },
];

/** Words of the trade that stand at the head of a message, or look like somebody's name and are not. */
export const lookAlikes = [
  'Invalid Request',
  'Spring Boot',
  'Private Property',
  'Will Retry',
  'Mark Complete',
  'Grace Period',
  'Chase Backoff',
  'Bill Run',
  'Rose Gold',
  'Frank Test',
  'Max Retries',
  'Drew Request',
  'Victoria Metrics',
  'Access Denied',
  'Bad Gateway',
  'Open Telemetry',
  'Apache Kafka',
  'Ruby Worker',
  'Jackson Databind',
  'Jenkins Agent',
  'Nick Changed',
  'Read Timeout',
];

export const places = [
  'New York',
  'San Francisco',
  'Frankfurt am Main',
  'São Paulo',
  'Saint Petersburg',
  'Los Angeles',
  'Santiago de Chile',
  'Cape Town',
  'Port Elizabeth',
  'Victoria Falls',
  'Charlotte Amalie',
  'Zürich',
];

export const services = list(
  'checkout catalog billing search gateway inventory shipping auth notify ledger pricing',
);
export const products = list(
  'kettle lamp notebook backpack headphones desk monitor keyboard mug chair bottle tent',
);
